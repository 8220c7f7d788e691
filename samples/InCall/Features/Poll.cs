namespace InCall.Features;

/// <summary>A question to all users in the room.</summary>
internal sealed record Poll
{
    public string Question { get; init; } = "";

    public int Yes { get; init; }
}
