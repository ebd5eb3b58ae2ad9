namespace Annals.Tests.Resolving.Versions;

/// <summary>Paragraphs of a history, in English of the kind that is edited.</summary>
internal static class Chronicle
{
    public const string Ended = "Thus it ended.";

    public const string War =
        "During the years of World War II, a partisan movement operated in Albania, in which the communists played the leading role. The Albanian Communist Party was founded on November 8, 1941, "
        + "after which the armed struggle against the Italian and then the German occupiers grew into a nationwide uprising. By the end of November 1944 the country had been freed by its own forces.";

    public const string Congress =
        "In November 1948, the First Congress of the Communist Party renamed it the Albanian Party of Labor. Enver Hoxha was elected its general secretary and kept the office until his death.";

    public const string Trial =
        "In May 1949, Koci Xoxe, who had been minister of the interior and the second man in the party, was tried in secret and sentenced to death. The charge was that he had meant to join the country to Yugoslavia. "
        + "Several hundred of those who had risen with him lost their offices, and many their freedom.";

    public const string Faith =
        "Albania is historically inhabited by Muslims, Orthodox Christians and Catholics, between whom there had never been serious conflicts. In 1967 all mosques, churches and monasteries were closed, "
        + "and the country was declared the first atheist state in the world.";

    public const string Letters =
        "The unconditional conquests of those years include, first of all, the elimination of illiteracy. Textbooks and uniforms were free of charge, and by the end of the 1970s nearly everybody could read.";

    public const string Loans =
        "In 1976, Albania passed a law banning foreign loans and borrowings, which was explained by the completion of the construction of the country's self-sufficient economic system.";

    public const string Shehu =
        "On December 17, 1981, Mehmet Shehu died under mysterious circumstances. According to the official version he had taken his own life after being exposed as a Yugoslav spy; "
        + "according to another he was shot at a meeting of the Central Committee.";

    public const string China =
        "邓小平同志在会见阿尔巴尼亚代表团时说，两国人民的友谊是长期的。一九七八年七月，中国政府决定停止对阿尔巴尼亚的经济援助和军事援助，并召回全部专家。";

    public static readonly string[] All = [War, Congress, Trial, Faith, Letters, Loans, Shehu];

    /// <summary>A text with one paragraph changed.</summary>
    public static string Changed(this string text, string from, string to) =>
        text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new ArgumentException(from);

    /// <summary>The sentences of a paragraph.</summary>
    public static string[] Sentences(this string text) => text.Split(". ").Select((s, i) => s.EndsWith('.') ? s : s + ".").ToArray();
}
