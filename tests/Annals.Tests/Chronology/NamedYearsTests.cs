using System.Collections.Immutable;
using System.Globalization;
using Annals.Core.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Chronology;

/// <summary>Which numbers of a text are years: a line each, the text before the arrow, what is found behind it.</summary>
public sealed class NamedYearsTests
{
    [Theory]
    [MemberData(nameof(Modern))]
    public void Of_a_work_about_1945_to_1992(string text, string years) => Assert.Equal(years, Found(text, new Period(1945, 1992)));

    [Theory]
    [MemberData(nameof(Roman))]
    public void Of_a_work_about_264_to_27_BC(string text, string years) => Assert.Equal(years, Found(text, new Period(-263, -26)));

    [Theory]
    [MemberData(nameof(Empire))]
    public void Of_a_work_about_AD_300_to_500(string text, string years) => Assert.Equal(years, Found(text, new Period(300, 500)));

    [Theory]
    [MemberData(nameof(Prices))]
    public void Of_a_history_of_prices_from_1450_to_1650(string text, string years) =>
        Assert.Equal(years, Found(text, new Period(1450, 1650)));

    [Theory]
    [MemberData(nameof(Undated))]
    public void Of_a_work_whose_years_nobody_told(string text, string years) => Assert.Equal(years, Found(text));

    public static TheoryData<string, string> Modern =>
        Table(
            """
            In 1961 relations broke off. → 1961
            The year 1949 in the Soviet Union → 1949
            In December 1961, Albania broke off → 12/1961
            on January 10, 1949, an investigation → 10.1.1949
            on 17 July 1990 the embassies → 17.7.1990
            on the 17th of July, 1990 → 17.7.1990
            during the night of 17–18 December 1981 → 17-18.12.1981
            from 8 to 22 November 1948 → 8-22.11.1948
            on Sept. 13, 1968 → 13.9.1968
            published 1990-07-17 in Tirana → 17.7.1990
            dated 17.7.1990 in Tirana → 17.7.1990
            The plan of 1960–62 failed → 1960–1962
            in 1960-1962 → 1960–1962
            in the winter of 1960/61 → 1960–1961
            between 1951 and 1955 → 1951–1955
            from 1951 to 1955 → 1951–1955
            in the early 1950s, when → 1950–1959
            the 1950s and 1960s → 1950–1959; 1960–1969
            in 1960, 1961 and 1962 → 1960; 1961; 1962
            from 1948, or 1949, when → 1948; 1949
            Independence came in 1912. → 1912
            since 1389 they have → 1389
            Xoxe (1911–1949), a tinsmith → 1911–1949
            the Congress (1956) condemned → 1956
            a post-1945 order, mid-1961 → 1945; 1961
            1948 brought the break. → 1948
            It ended. 1949 was worse. → 1949
            the 1948 elections were held → 1948
            Moscow – 1961 – → 1961
            1961 tons of chrome → 
            In 1961 tons of chrome were lost, → 
            exports reached 1,961 tons → 
            exports of 1.961 tons → 
            a loan of $1961 → 
            1961% more and 1961° → 
            see p. 1961 and pp. 1948–1952 → 
            Resolution 1973 and No. 1951 → 
            the Il-1961 and T1961 → 
            a crowd of 1950 men → 
            12 500 and 1 961 000 leks → 
            in 1500 cases out of ten → 
            (Pipa 1961, p. 3) and (1961, p. 3) → 
            as Biberaj 1990 says → 
            a room for 1960 → 
            May 30 and 30 May → 
            at 19:61 or 19.61 → 
            call 1961-1962-1963 → 
            19611962 and 01961 → 
            the 1500s and the 1600s → 
            in 20000 and in 99 → 
            tel. 355-1961 → 
            a 1961-strong crowd → 
            """
        );

    public static TheoryData<string, string> Roman =>
        Table(
            """
            in 146 BC the city fell → 146BC
            by 44 B.C. he was dead → 44BC
            on 15 March 44 BC → 15.3.44BC
            on the Ides of March 44 they met → 3/44BC
            the war of 264–241 BC → 264BC–241BC
            from 264 to 241 → 264BC–241BC
            in 49 he crossed the Rubicon → 49BC
            in 146, Corinth → 146BC
            27 BC – AD 14 → 27BC–14
            in 44 AD 17 men → 44
            the 150s BC → 159BC–150BC
            with 60 ships and in 120 quinqueremes → 
            in 49 cases → 
            by 146 talents → 
            in 12 days → 
            rediscovered in 1870 → 1870
            """
        );

    public static TheoryData<string, string> Empire =>
        Table(
            """
            in 410 the Goths → 410
            in AD 79 and A.D. 313 → 79; 313
            by 476 the West → 476
            before 33 BC → 33BC
            between 376 and 382 → 376–382
            in 410 and 455 → 410; 455
            of 410 soldiers → 
            in 410 barbarians → 
            some 400 died → 
            in 12 books → 
            """
        );

    public static TheoryData<string, string> Prices =>
        Table(
            """
            In 1480 a quarter cost 1480 pence → 1480
            the price rose to 1500 in 1550 → 1550
            he paid 1480 for it → 
            1500 florins in all → 
            it fell from 1600 ducats → 
            sold at 1500, bought at 1450 → 
            the dearth of 1596–98 → 1596–1598
            1200–1500 florins → 
            """
        );

    public static TheoryData<string, string> Undated =>
        Table(
            """
            In 1961 the alliance ended → 1961
            a force of 1500, or more → 
            by 1500 he had → 
            of the 1970s → 1970–1979
            in 79 he came → 
            in 79 AD → 79
            """
        );

    [Fact]
    public void In_another_language_only_years_that_the_work_is_about_are_taken()
    {
        Assert.Equal(
            [1961],
            NamedYears
                .In("Im Jahre 1961 brach Albanien mit Moskau, wie 1389 die Serben; 1500 Mann", [new Period(1945, 1992)], english: false)
                .Select(y => y.First)
        );
        Assert.Empty(NamedYears.In("rund 1.961 Tonnen, 1961 % mehr", [new Period(1945, 1992)], english: false));
    }

    [Fact]
    public void A_space_before_the_first_number_is_no_word() => Assert.Equal("1961", Found(" 1961–1962", new Period(1945, 1992))[..4]);

    [Fact]
    public void A_number_that_may_be_before_Christ_or_after_is_left_out() =>
        Assert.Equal("", Found("in 30 he came to Rome, in 27 he left", new Period(-60, 60)));

    [Fact]
    public void Whatever_the_text_nothing_is_thrown_and_what_is_found_stands_in_it_in_order()
    {
        var piece = Gen.Elements(
            "in ",
            "1961",
            "44",
            "BC",
            " BC",
            "AD ",
            "s",
            "-",
            "–",
            "/",
            " ",
            ",",
            ".",
            "(",
            ")",
            "July",
            "17",
            "th",
            " of ",
            " and ",
            "between ",
            "\u00a0",
            "\u00ad",
            "٣",
            "p. ",
            "0",
            "9999",
            "'",
            "é",
            "1"
        );
        Prop.ForAll(
                piece.ArrayOf().Select(string.Concat).ToArbitrary(),
                text =>
                {
                    var at = 0;
                    foreach (var year in NamedYears.In(text, [new Period(-60, 2000)]))
                    {
                        Assert.InRange(year.Start, at, text.Length);
                        Assert.InRange(year.End, year.Start + 1, text.Length);
                        Assert.True(year.First <= year.Last);
                        at = year.End;
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hundred_thousand_spaces_between_numbers_are_gone_through_once() =>
        Assert.Empty(
            NamedYears.In(string.Concat(Enumerable.Repeat("1 ", 50_000)) + new string(' ', 100_000) + "7", [new Period(1945, 1992)])
        );

    private static TheoryData<string, string> Table(string lines)
    {
        var table = new TheoryData<string, string>();
        foreach (var line in lines.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0))
        {
            var arrow = line.LastIndexOf('→');
            table.Add(line[..arrow].Trim(), line[(arrow + 1)..].Trim());
        }
        return table;
    }

    private static string Found(string text, params Period[] about) =>
        string.Join(
            "; ",
            NamedYears
                .In(text, [.. about])
                .Select(y =>
                    (
                        y.Day is { } d
                            ? (d.FirstDay, d.LastDay) switch
                            {
                                (0, _) => $"{d.Month}/",
                                var (f, l) when f == l => $"{l}.{d.Month}.",
                                var (f, l) => $"{f}-{l}.{d.Month}.",
                            }
                            : ""
                    )
                    + Year(y.First)
                    + (y.Last == y.First ? "" : "–" + Year(y.Last))
                )
        );

    private static string Year(int year) => year > 0 ? year.ToString(CultureInfo.InvariantCulture) : $"{1 - year}BC";
}
