namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents what a client sends when it logs in or reconnects.</summary>
/// <param name="Token">The client's latest token.</param>
/// <param name="Publishes">The streams that the client still wants to publish.</param>
/// <param name="Plays">The streams that the client still wants to play.</param>
internal sealed record LoginRequest(string Token, IReadOnlyList<PublishTicket> Publishes, IReadOnlyList<PlayTicket> Plays)
{
    /// <summary>Returns a text without the token, to keep it out of logs.</summary>
    public override string ToString() => $"{Publishes?.Count} publishes, {Plays?.Count} plays";
}
