namespace InCall.Features;

/// <summary>What everybody in the room is asked.</summary>
internal sealed record Poll
{
    public string Question { get; init; } = "";

    public int Yes { get; init; }
}
