using System.Net;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>What one request came to.</summary>
/// <param name="Status">Where there was an answer.</param>
/// <param name="Next">Where the answer leads on to.</param>
/// <param name="Failure">Why there was none.</param>
/// <param name="IsFinal">Whether another way of asking would fail as well.</param>
/// <param name="Body">What was asked for, as text; null where that was not wanted, is no text of the sort that was, or is too long.</param>
internal sealed record OutsideReply(
    HttpStatusCode Status = default,
    Uri? Next = null,
    OutsideAnswer? Failure = null,
    bool IsFinal = false,
    string? Body = null
)
{
    public bool IsGood => Failure is null && Next is null && (int)Status is >= 200 and < 300;
}
