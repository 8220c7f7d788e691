using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>What a client presents when it logs in or comes back.</summary>
/// <param name="Token">The newest token it has.</param>
/// <param name="Publishes">What it still wants to publish.</param>
/// <param name="Plays">What it still wants to play.</param>
internal sealed record LoginRequest(string Token, IReadOnlyList<PublishTicket> Publishes, IReadOnlyList<PlayTicket> Plays)
{
    /// <summary>Keeps the token out of logs.</summary>
    public override string ToString() => $"{Publishes?.Count} publishes, {Plays?.Count} plays";
}
