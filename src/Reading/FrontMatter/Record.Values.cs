using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Core.Records;
using Annals.Core.Time;

namespace Annals.Reading.FrontMatter;

/// <content>Values that are more than a text: dates, versions, languages, addresses, slugs.</content>
internal sealed partial class Record
{
    public double? Latitude(string key) => Degrees(key, ValueKind.Latitude, 90);

    public double? Longitude(string key) => Degrees(key, ValueKind.Longitude, 180);

    private double? Degrees(string key, ValueKind kind, double limit)
    {
        if (Scalar(Require(key, kind), "a number of degrees") is not { } scalar)
            return null;
        if (
            double.TryParse(
                scalar.Value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var degrees
            )
            && Math.Abs(degrees) <= limit
        )
            return degrees;
        margin.Add(
            FrontMatterRules.BadCoordinates,
            scalar.Span,
            string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from -{limit} to {limit}"),
            "degrees with a decimal point, such as 41.3275"
        );
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (Scalar(Require(key, ValueKind.Day), "a day") is not { } scalar)
            return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        margin.Add(
            FrontMatterRules.BadDate,
            scalar.Span,
            $"'{scalar.Value}' is not a day",
            DateSlip.HintFor(scalar.Value) ?? "write year, month and day, such as 2026-11-22"
        );
        return null;
    }

    public Edtf? Date(string key) => Date(Scalar(Find(key, ValueKind.Date), "a date"));

    public Edtf? RequiredDate(string key) => Date(Scalar(Require(key, ValueKind.Date), "a date"));

    private Edtf? Date(YamlScalar? scalar)
    {
        if (scalar is null)
            return null;
        if (Edtf.TryParse(scalar.Value, out var date))
            return date;
        margin.Add(
            FrontMatterRules.BadDate,
            scalar.Span,
            $"'{scalar.Value}' is not a date",
            DateSlip.HintFor(scalar.Value)
                ?? "write 1908-10-16, 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X or an interval such as 1945/1992"
        );
        return null;
    }

    public ChapterVersion? Version(string key)
    {
        if (Scalar(Require(key, ValueKind.Version), "a version") is not { } scalar)
            return null;
        if (ChapterVersion.TryParse(scalar.Value, out var version))
            return version;
        margin.Add(
            FrontMatterRules.BadVersion,
            scalar.Span,
            $"'{scalar.Value}' is not a version",
            "write three numbers with dots, such as 1.0.0"
        );
        return null;
    }

    public string? Language(string key) => Language(Scalar(Find(key, ValueKind.Language), "a language tag"));

    public string? RequiredLanguage(string key) => Language(Scalar(Require(key, ValueKind.Language), "a language tag"));

    private string? Language(YamlScalar? scalar)
    {
        if (scalar is null || LanguageTags.IsTag(scalar.Value))
            return scalar?.Value;
        margin.Add(
            FrontMatterRules.BadLanguage,
            scalar.Span,
            $"'{scalar.Value}' is not a language tag",
            "write a tag such as en, sq or zh-Hant"
        );
        return null;
    }

    /// <summary>An address of the web in full; null where there is none or it is not one.</summary>
    public Uri? Address(string key) => Address(Scalar(Find(key, ValueKind.Address), "a web address"));

    /// <summary>The same of an address that others are made of by writing on.</summary>
    public Uri? BaseAddress(string key)
    {
        var scalar = Scalar(Find(key, ValueKind.Address), "a web address");
        if (Address(scalar) is not { } address)
            return null;
        if (address.Query.Length == 0 && address.Fragment.Length == 0)
            return address;
        margin.Add(
            FrontMatterRules.BadAddress,
            scalar!.Span,
            $"'{scalar.Value}' has a query or a fragment, behind which no page can have its address",
            "leave out what begins with ? or #"
        );
        return null;
    }

    /// <summary>
    /// A mail address, <c>mailto:</c> before it or not, or an address of the web without a fragment, behind which a query would be lost.
    /// </summary>
    public Uri? AddressOrMail(string key)
    {
        var scalar = Scalar(Find(key, ValueKind.AddressOrMail), "a mail or web address");
        if (scalar is null)
            return null;
        var mail = scalar.Value.StartsWith("mailto:", StringComparison.Ordinal) ? scalar.Value["mailto:".Length..] : scalar.Value;
        if (
            System.Net.Mail.MailAddress.TryCreate(mail, out var address)
            && address.Address == mail
            && Uri.TryCreate("mailto:" + mail, UriKind.Absolute, out var whole)
        )
            return whole;
        if (Address(scalar) is not { } page)
            return null;
        if (page.Fragment.Length == 0)
            return page;
        margin.Add(
            FrontMatterRules.BadAddress,
            scalar.Span,
            $"'{scalar.Value}' has a fragment, behind which nothing can be filled in",
            "leave out the # and what stands behind it"
        );
        return null;
    }

    private Uri? Address(YamlScalar? scalar)
    {
        if (scalar is null)
            return null;
        if (
            Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && address.Host.Length > 0
        )
            return address;
        margin.Add(
            FrontMatterRules.BadAddress,
            scalar.Span,
            $"'{scalar.Value}' is not a full web address",
            "write the whole address, beginning with https://"
        );
        return null;
    }

    public Located<string>? RequiredSlug(string key) => Scalar(Require(key, ValueKind.Slug), "a slug") is { } scalar ? Slug(scalar) : null;

    /// <summary>The value of a scalar that must be a slug; it is given even where it is none, so that the rest can be read.</summary>
    private Located<string> Slug(YamlScalar scalar)
    {
        if (!Slugs.IsFileName(scalar.Value))
        {
            margin.Add(
                FrontMatterRules.BadSlug,
                scalar.Span,
                $"'{scalar.Value}' {Slugs.Reason(scalar.Value, "is not a slug")}",
                Slugs.Remedy(scalar.Value, better => $"write {better}")
            );
        }
        return new Located<string>(scalar.Value, scalar.Span);
    }

    /// <summary>Names and addresses, whatever the names are.</summary>
    public ImmutableArray<AuthorityLink> Links(string key)
    {
        if (Find(key, ValueKind.Links) is not { } entry)
            return [];
        if (entry.Value is not YamlMapping links)
        {
            Wrong(entry, "labels with addresses");
            return [];
        }
        var found = ImmutableArray.CreateBuilder<AuthorityLink>();
        foreach (var link in links.Entries)
        {
            if (link.Value is not YamlScalar scalar)
                Wrong(link, "a web address");
            else if (Address(scalar) is not null)
                found.Add(new AuthorityLink(link.Key, scalar.Value));
        }
        return found.DrainToImmutable();
    }

    /// <summary>
    /// Names by which texts may call what the record is about: plain ones, and pairs of what a source has and what should be read.
    /// </summary>
    public ImmutableArray<Variant> Variants(string key)
    {
        const string expected = "a list of forms, each a text or { source: …, read: … }";
        var variants = ImmutableArray.CreateBuilder<Variant>();
        foreach (var node in Nodes(key, ValueKind.Variants, expected))
        {
            if (node is YamlScalar { IsNothing: false } form)
            {
                variants.Add(new Variant(form.Value, null, form.Span));
            }
            else if (node is YamlMapping pair)
            {
                var replaced = Within(key, pair);
                variants.Add(new Variant(replaced.RequiredText("source", ""), replaced.RequiredText("read", ""), pair.Span));
                replaced.Close();
            }
            else
            {
                Wrong(node.Span, key, expected);
            }
        }
        return variants.DrainToImmutable();
    }

    /// <summary>The digits of a sha256, in lower case; as they stand where they are none.</summary>
    public string RequiredSha256(string key)
    {
        if (Scalar(Require(key, ValueKind.Sha256), "a text") is not { } scalar)
            return "";
        if (scalar.Value.Length != 64 || !scalar.Value.All(char.IsAsciiHexDigit))
            Wrong(scalar.Span, key, "64 hexadecimal digits");
        return scalar.Value.ToLowerInvariant();
    }

    /// <summary>The first and the last of some lines, counted from 1.</summary>
    public (int First, int Last)? Lines(string key)
    {
        if (Scalar(Find(key, ValueKind.Lines), "a text") is not { } scalar)
            return null;
        Span<Range> ends = stackalloc Range[3];
        var words = scalar.Value.AsSpan();
        var count = words.Split(ends, '-');
        if (
            count is 1 or 2
            && int.TryParse(words[ends[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(words[ends[count - 1]], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= 1
            && last >= first
        )
        {
            return (first, last);
        }
        margin.Add(
            FrontMatterRules.WrongType,
            scalar.Span,
            $"'{key}' must be two line numbers with a hyphen between them, or one",
            "for example 4-12"
        );
        return null;
    }
}
