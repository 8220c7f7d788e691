using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Sums up the quality values of all streams of an engine.</summary>
internal sealed class Traffic(TimeSpan roundTrip)
{
    private readonly List<PublishQuality> _sent = [];
    private readonly List<PlayQuality> _received = [];

    public bool IsEmpty => _sent.Count + _received.Count == 0;

    public void Add(PublishQuality quality) => _sent.Add(quality);

    public void Add(PlayQuality quality) => _received.Add(quality);

    public EngineRtcStats Sum() => new(
        _sent.Sum(quality => quality.AudioKbps + quality.VideoKbps),
        roundTrip,
        _sent.Select(quality => quality.PacketLoss).DefaultIfEmpty().Average(),
        _received.Sum(quality => quality.AudioKbps + quality.VideoKbps),
        roundTrip,
        _received.Select(quality => quality.PacketLoss).DefaultIfEmpty().Average(),
        TimeSpan.FromTicks((long)_received.Select(quality => (double)quality.PeerToPeerDelay.Ticks).DefaultIfEmpty().Average()));
}
