using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Holds the measurements of a published stream. Used only on the cloud's loop.</summary>
internal sealed class WatchedStream(PublishTicket ticket, long since)
{
    public PublishTicket Ticket { get; } = ticket;

    public long Since { get; } = since;

    public StreamProbe Probe { get; } = new(ticket.Published);

    public Rate Frames { get; } = new();

    public Rate Bits { get; } = new();

    public Rate Blocks { get; } = new();

    public Rate AudioBits { get; } = new();

    /// <summary>Gets or sets the sound level of the last 100 ms: 0 to 100.</summary>
    public double Level { get; set; }

    public void Sample(double seconds)
    {
        var (frames, bytes, blocks, audioBytes) = Probe.Totals;
        Frames.Sample(frames, seconds);
        Bits.Sample(bytes * 8, seconds);
        Blocks.Sample(blocks, seconds);
        AudioBits.Sample(audioBytes * 8, seconds);
    }
}
