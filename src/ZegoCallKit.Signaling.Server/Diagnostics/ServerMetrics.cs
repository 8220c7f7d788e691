using System.Diagnostics;
using System.Diagnostics.Metrics;
using ZegoCallKit.Signaling.Server.Connections;

namespace ZegoCallKit.Signaling.Server.Diagnostics;

/// <summary>Defines the metrics of the server, by the conventions of OpenTelemetry. Users, devices and calls are never attributes.</summary>
internal sealed class ServerMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _envelopes;
    private readonly Counter<long> _receipts;
    private readonly Counter<long> _delivered;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _rings;
    private readonly Counter<long> _pushes;
    private readonly Histogram<double> _duration;

    public ServerMetrics(CallSignalingOptions options, IMeterFactory factory, ConnectionTable connections)
    {
        _meter = (options.MeterFactory ?? factory).Create(CallSignalingDefaults.TelemetryName);
        _envelopes = _meter.CreateCounter<long>("callsignaling.envelope.received", "{envelope}", "Envelopes received from devices.");
        _receipts = _meter.CreateCounter<long>("callsignaling.receipt.given", "{receipt}", "Receipts, one for each receiver of an envelope.");
        _delivered = _meter.CreateCounter<long>("callsignaling.message.delivered", "{message}", "Messages sent to devices, including repetitions.");
        _dropped = _meter.CreateCounter<long>("callsignaling.message.dropped", "{message}", "Transient messages that did not reach a connected device.");
        _rings = _meter.CreateCounter<long>("callsignaling.ring.ended", "{ring}", "Ended rings, one for each called user.");
        _pushes = _meter.CreateCounter<long>("callsignaling.push.requested", "{push}", "Rings passed to the offline ringers.");
        _duration = _meter.CreateHistogram<double>("callsignaling.envelope.duration", "s", "Time from an envelope to its receipts.");
        _meter.CreateObservableUpDownCounter("callsignaling.connection.active", () => (long)connections.Count, "{connection}", "Connections to this node.");
    }

    public static ActivitySource Source { get; } = new(CallSignalingDefaults.TelemetryName);

    public void CountEnvelope(string intent) => _envelopes.Add(1, new KeyValuePair<string, object?>("callsignaling.intent", intent));

    public void CountReceipt(string outcome, string? reason)
    {
        var tags = new TagList { { "callsignaling.outcome", outcome } };
        if (reason is not null)
        {
            tags.Add("error.type", reason);
        }

        _receipts.Add(1, tags);
    }

    public void RecordDuration(TimeSpan elapsed, string intent) => _duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("callsignaling.intent", intent));

    public void CountDelivered(int count) => _delivered.Add(count);

    public void CountDropped(string reason) => _dropped.Add(1, new KeyValuePair<string, object?>("callsignaling.drop.reason", reason));

    public void CountRing(string outcome) => _rings.Add(1, new KeyValuePair<string, object?>("callsignaling.outcome", outcome));

    public void CountPush(bool isTaken) => _pushes.Add(1, new KeyValuePair<string, object?>("callsignaling.outcome", isTaken ? "taken" : "refused"));

    public void Dispose() => _meter.Dispose();
}
