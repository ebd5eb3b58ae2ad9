using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Core.Time;

namespace Annals.Reading.FrontMatter;

/// <content>Values that are more than a text: dates, versions, languages, addresses, slugs.</content>
internal sealed partial class Record
{
    public double? Degrees(string key, double limit)
    {
        if (Scalar(Require(key), "a number of degrees") is not { } scalar) return null;
        if (double.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= limit) return degrees;
        margin.Add(FrontMatterRules.BadCoordinates, scalar.Span, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from -{limit} to {limit}"),
            "degrees with a decimal point, such as 41.3275");
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (Scalar(Require(key), "a day") is not { } scalar) return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        margin.Add(FrontMatterRules.BadDate, scalar.Span, $"'{scalar.Value}' is not a day", "write year, month and day, such as 2026-11-22");
        return null;
    }

    public Edtf? Date(string key) => Date(Scalar(Find(key), "a date"));

    public Edtf? RequiredDate(string key) => Date(Scalar(Require(key), "a date"));

    private Edtf? Date(YamlScalar? scalar)
    {
        if (scalar is null) return null;
        if (Edtf.TryParse(scalar.Value, out var date)) return date;
        margin.Add(FrontMatterRules.BadDate, scalar.Span, $"'{scalar.Value}' is not a date",
            "write 1908-10-16, 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X or an interval such as 1945/1992");
        return null;
    }

    public ChapterVersion? Version(string key)
    {
        if (Scalar(Require(key), "a version") is not { } scalar) return null;
        if (ChapterVersion.TryParse(scalar.Value, out var version)) return version;
        margin.Add(FrontMatterRules.BadVersion, scalar.Span, $"'{scalar.Value}' is not a version", "write three numbers with dots, such as 1.0.0");
        return null;
    }

    public string? Language(string key) => Language(Scalar(Find(key), "a language tag"));

    public string? RequiredLanguage(string key) => Language(Scalar(Require(key), "a language tag"));

    private string? Language(YamlScalar? scalar)
    {
        if (scalar is null || LanguageTags.IsTag(scalar.Value)) return scalar?.Value;
        margin.Add(FrontMatterRules.BadLanguage, scalar.Span, $"'{scalar.Value}' is not a language tag", "write a tag such as en, sq or zh-Hant");
        return null;
    }

    /// <summary>An address of the web in full; null where there is none or it is not one.</summary>
    public Uri? Address(string key) => Address(Scalar(Find(key), "a web address"));

    /// <summary>A mail address, <c>mailto:</c> before it or not, or an address of the web.</summary>
    public Uri? AddressOrMail(string key)
    {
        var scalar = Scalar(Find(key), "a mail or web address");
        if (scalar is null) return null;
        var mail = scalar.Value.StartsWith("mailto:", StringComparison.Ordinal) ? scalar.Value["mailto:".Length..] : scalar.Value;
        if (System.Net.Mail.MailAddress.TryCreate(mail, out var address) && address.Address == mail) return new Uri("mailto:" + mail);
        return Address(scalar);
    }

    private Uri? Address(YamlScalar? scalar)
    {
        if (scalar is null) return null;
        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Length > 0) return address;
        margin.Add(FrontMatterRules.BadAddress, scalar.Span, $"'{scalar.Value}' is not a full web address", "write the whole address, beginning with https://");
        return null;
    }

    public Located<string>? RequiredSlug(string key) => Scalar(Require(key), "a slug") is { } scalar ? Slug(scalar) : null;

    /// <summary>The value of a scalar that must be a slug; it is given even where it is none, so that the rest can be read.</summary>
    private Located<string> Slug(YamlScalar scalar)
    {
        if (!Slugs.IsSlug(scalar.Value))
        {
            margin.Add(FrontMatterRules.BadSlug, scalar.Span, $"'{scalar.Value}' is not a slug",
                Slugs.Suggestion(scalar.Value) is { } better ? $"write {better}" : "use lower-case letters a to z, digits and single hyphens");
        }
        return new Located<string>(scalar.Value, scalar.Span);
    }

    /// <summary>Names and addresses, whatever the names are.</summary>
    public ImmutableArray<AuthorityLink> Links(string key)
    {
        if (Find(key) is not { } entry) return [];
        if (entry.Value is not YamlMapping links)
        {
            Wrong(entry, "labels with addresses");
            return [];
        }
        var found = ImmutableArray.CreateBuilder<AuthorityLink>();
        foreach (var link in links.Entries)
        {
            if (link.Value is not YamlScalar scalar) Wrong(link, "a web address");
            else if (Address(scalar) is not null) found.Add(new AuthorityLink(link.Key, scalar.Value));
        }
        return found.DrainToImmutable();
    }
}
