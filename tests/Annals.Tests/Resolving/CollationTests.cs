using Annals.Resolving.Names;
using Xunit;

namespace Annals.Tests.Resolving;

/// <summary>Real names in the order in which their languages' dictionaries and encyclopaedias have them.</summary>
public sealed class CollationTests
{
    [Theory]
    [InlineData(
        "sq",
        "Camaj, Martin|Cuka, Liri|Çarçani, Adil|Çuli, Diana|Dedijer|Duka|Dhima|Ekrem|Ëngjëlli|Gega, Liri|Gusinje|Gjebrea, Ardit|Gjirokastra|Hoxha, Enver|Luarasi|Lubonja, Fatos|Llakatundi|Lleshi, Haxhi|Noli, Fan|Nushi|Njegoš|Rama|Rugova|Rrahmani|Saliu|Sula|Shehu, Mehmet|Shkodra|Tirana|Turdiu|Thaçi|Theth|Vlora|Xega|Xoxe, Koçi|Xhafa|Xhuvani|Zogu|Zhaneta|Zhulali"
    )]
    [InlineData("sv", "Adlersparre|Müller|Mynster|Strindberg|Wallenberg|Zorn|Åkesson|Ångström|Ädelcrantz|Ægir|Öland|Östberg")]
    [InlineData("da", "Andersen|Kierkegaard|Müller|Mynster|Zahle|Æbelø|Ærø|Ørsted|Aalborg|Aarhus|Århus")]
    [InlineData("de", "Adenauer|Ärzte|Asmus|Goebbels|Goethe|Göring|Gotha|Götz|Strasser|Strauß|Strausz")]
    [InlineData("es", "Chávez|Cuba|Llorente|Lozano|Núñez|Ñíguez|Ortega")]
    [InlineData(
        "cs",
        "Cibulka|Ctibor|Čapek|Čech|Havel|Husák|Charta 77|Chelčický|Ibsen|Rada|Ryba|Řezáč|Smetana|Svoboda|Šik|Štrougal|Zápotocký|Zeman|Žižka"
    )]
    [InlineData("pl", "Celiński|Czapski|Ćwik|Lem|Luty|Łódź|Łukasiewicz|Sobieski|Szymborska|Światło|Zawadzki|Źrebiec|Żeromski")]
    [InlineData(
        "hr",
        "Cankar|Crnjanski|Čubrilović|Ćopić|Dubrovnik|Dučić|Džaja|Đilas|Ekmečić|Lubarda|Ljubljana|Nušić|Njegoš|Selimović|Šubašić|Zogović|Žujović"
    )]
    [InlineData("hu", "Cukor|Czuczor|Csoóri|Gerő|Guba|Gyula|Nagy|Nyerges|Ördög|Pest|Szabó|Táncsics|Tyukod|Zala|Zsolt")]
    [InlineData("tr", "Cemal|Çanakkale|Dersim|Gazi|Ğ|Hasan|Isparta|Işık|İnönü|İzmir|Kemal|Ordu|Özal|Sivas|Şeref|Ulus|Üsküdar")]
    [InlineData("ru", "Ежов|Ёлкин|Жданов|Ильичёв|Иоффе|Йошкар-Ола|Калинин|Хрущёв")]
    [InlineData("uk", "Гай|Грушевський|Ґалаґан|Донцов|Ейзен|Єфремов|Жук|Ильків|Ірпінь|Їжакевич|Йосип|Київ")]
    [InlineData("el", "Άγγελος|Βενιζέλος|Έλλη|Ζαχαριάδης|Σβώλος")]
    [InlineData("fr", "Côte d’Ivoire|Éluard|Hugo|Œuvres|Zola")]
    [InlineData("en", "Çarçani|Ceaușescu|Cuba|De Gaulle|Degas|Mao|Máo|Nagy, Imre|Nagy Committee|Stalin, Joseph|Stalin Prize|Stalinism")]
    [InlineData("is", "Akureyri|Álftanes|Dalvík|Eyrarbakki|Þingvellir|Æsir|Ölfus")]
    public void Names_stand_as_their_language_has_them(string language, string names)
    {
        var order = names.Split('|');
        // Turned round, so that no order is kept by chance.
        Assert.Equal(order, Collation.Of(language).Sort(order.Reverse(), n => n));
    }

    [Fact]
    public void Numbers_stand_by_their_value_before_all_letters() =>
        Assert.Equal(
            [
                "1st Congress",
                "2nd Congress",
                "10th Congress",
                "22nd Congress",
                "1976 constitution",
                "Congress 2",
                "Congress 10",
                "Congress of Berlin",
            ],
            Collation
                .Of("en")
                .Sort(
                    [
                        "Congress of Berlin",
                        "Congress 10",
                        "Congress 2",
                        "1976 constitution",
                        "22nd Congress",
                        "10th Congress",
                        "2nd Congress",
                        "1st Congress",
                    ],
                    n => n
                )
        );

    [Fact]
    public void An_article_counts_unless_the_record_files_it_last() =>
        Assert.Equal(["Mask", "The Times", "Times, The"], Collation.Of("en").Sort(["The Times", "Times, The", "Mask"], n => n));

    [Fact]
    public void Signs_and_case_count_only_between_names_otherwise_alike() =>
        Assert.Equal(
            ["“Agitprop”", "D'Annunzio", "Dannunzio", "U.S.S.R.", "USSR", "ussr"],
            Collation.Of("en").Sort(["ussr", "USSR", "U.S.S.R.", "Dannunzio", "D'Annunzio", "“Agitprop”"], n => n)
        );

    [Theory]
    [InlineData("sq", "Çarçani", "Ç")]
    [InlineData("en", "Çarçani", "C")]
    [InlineData("sq", "DHIMA", "Dh")]
    [InlineData("cs", "Chelčický", "Ch")]
    [InlineData("da", "Aarhus", "Å")]
    [InlineData("sv", "Überlingen", "Y")]
    [InlineData("de", "Ärzte", "A")]
    [InlineData("de", "ßeta", "S")]
    [InlineData("tr", "İzmir", "İ")]
    [InlineData("tr", "Isparta", "I")]
    [InlineData("ru", "Ёлкин", "Е")]
    [InlineData("ru", "Йошкар-Ола", "Й")]
    [InlineData("en", "“Agitprop”", "A")]
    [InlineData("en", "’49", "0–9")]
    [InlineData("en", "22nd Congress", "0–9")]
    [InlineData("zh", "周恩来", "周")]
    [InlineData("en", "…", "0–9")]
    public void A_name_stands_under_the_letter_of_its_language(string language, string name, string letter) =>
        Assert.Equal(letter, Collation.Of(language).LetterOf(name));
}
