namespace Annals.Core.Records;

/// <summary>What sort of value a key of a record takes, as its reader reads it.</summary>
public enum ValueKind
{
    /// <summary>Any text, a number or the word true among them.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>, without quotation marks.</summary>
    Flag,

    /// <summary>A whole number, 0 or more.</summary>
    Number,

    /// <summary>A number of bytes, which may be larger than a <see cref="Number"/>.</summary>
    Bytes,

    /// <summary>Degrees from -90 to 90.</summary>
    Latitude,

    /// <summary>Degrees from -180 to 180.</summary>
    Longitude,

    /// <summary>A day of our own work: <c>2026-11-22</c>.</summary>
    Day,

    /// <summary>A date of the past, as precise as it is known (<see cref="Time.Edtf"/>).</summary>
    Date,

    /// <summary>A chapter's version: three numbers.</summary>
    Version,

    /// <summary>A language tag by its shape.</summary>
    Language,

    /// <summary>A whole address of the web.</summary>
    Address,

    /// <summary>A mail address, or an address of the web.</summary>
    AddressOrMail,

    /// <summary>Lower-case letters a to z, digits and single hyphens.</summary>
    Slug,

    /// <summary>64 hexadecimal digits.</summary>
    Sha256,

    /// <summary>Lines of the source: a number from 1, or two with a hyphen between them.</summary>
    Lines,

    /// <summary>One of <see cref="KeyShape.Words"/>.</summary>
    Word,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of slugs.</summary>
    Slugs,

    /// <summary>A list of keys that the record has.</summary>
    OwnKeys,

    /// <summary>Keys with values: <see cref="KeyShape.Inner"/>.</summary>
    Record,

    /// <summary>A list of <see cref="KeyShape.Inner"/>.</summary>
    Records,

    /// <summary>A list of names, each a text or an <see cref="KeyShape.Inner"/>.</summary>
    Variants,

    /// <summary>Addresses of the web by labels of any kind.</summary>
    Links,

    /// <summary>Reasons by the codes of rules that may be silenced.</summary>
    Silences,

    /// <summary>One of <see cref="KeyShape.Words"/> by <see cref="Lines"/>.</summary>
    WordsByLines,

    /// <summary>One of <see cref="KeyShape.Words"/> by the numbers of single lines.</summary>
    WordsByLine,
}
