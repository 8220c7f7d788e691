using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Holds the measurements of a play. Used only on the cloud's loop.</summary>
internal sealed class WatchedPlay(PlayTicket ticket, long since)
{
    public PlayTicket Ticket { get; } = ticket;

    public long Since { get; } = since;

    public Rate Frames { get; } = new();

    public Rate Blocks { get; } = new();

    /// <summary>Gets the play of a participant; null for an engine in this process.</summary>
    public ParticipantPlay? Remote => Ticket.Client as ParticipantPlay;

    public void Sample(double seconds)
    {
        if (Remote is { } remote)
        {
            var totals = remote.Totals;
            Frames.Sample(totals.Video, seconds);
            Blocks.Sample(totals.Audio, seconds);
        }
    }
}
