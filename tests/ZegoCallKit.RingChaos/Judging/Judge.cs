using System.Globalization;
using System.Text.Json;
using ZegoCallKit.RingChaos.Clients;

namespace ZegoCallKit.RingChaos.Judging;

/// <summary>
/// Compares what the devices report with the promises of docs/concepts/delivery.md. A signal that its sender knows as accepted counts as lost for each device of its call that did not get it, unless a promise excludes
/// it: the server does not keep it, the sender was told that it was not accepted, or the device was told of a gap. A signal whose sender never learned anything, or that was refused though nothing forbids it, is a
/// finding, too.
/// </summary>
internal sealed class Judge
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string[]> _seatsOf;
    private readonly Dictionary<string, SignalCase> _signals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallCase> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _gaps = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Receiver, string Sender), int> _newest = [];
    private readonly List<string> _findings = [];
    private readonly Dictionary<string, int> _excluded = new(StringComparer.Ordinal);
    private readonly FaultRow[] _rows;
    private long _events;

    public Judge(IReadOnlyList<string> faults, IEnumerable<LanePlan> lanes)
    {
        _rows = [.. faults.Select(static fault => new FaultRow(fault))];
        _seatsOf = lanes.GroupBy(static lane => lane.Call, static lane => lane.Seat.Name, StringComparer.Ordinal).ToDictionary(static call => call.Key, static call => call.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Gets how many events have come.</summary>
    public long Events
    {
        get
        {
            lock (_gate)
            {
                return _events;
            }
        }
    }

    /// <summary>Gets whether everything has come that is still to come.</summary>
    public bool HasAll
    {
        get
        {
            lock (_gate)
            {
                return _signals.Values.All(signal => signal.IsSettled && Missing(signal).All(seat => IsGap(signal, seat))) && _calls.Values.All(static call => call.IsOver);
            }
        }
    }

    /// <summary>Takes a line of a client process.</summary>
    public void Take(string line)
    {
        var happened = JsonSerializer.Deserialize<ChaosEvent>(line, ChaosEvent.Json)!;
        lock (_gate)
        {
            _events++;
            Take(happened);
        }
    }

    /// <summary>Passes judgement at the end.</summary>
    /// <param name="histories">For each user the outcome of each call.</param>
    public Judgement Decide(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> histories)
    {
        lock (_gate)
        {
            foreach (var signal in _signals.Values)
            {
                Decide(signal);
            }

            foreach (var call in _calls.Values.Where(static call => call.Caller is not null))
            {
                Decide(call, [.. histories.Select(history => (history.Key, Outcome: history.Value.GetValueOrDefault(call.Id))).Where(entry => IsOf(entry.Key, call)).Select(static entry => entry.Outcome)]);
            }

            return new Judgement(_rows, [.. _findings], _excluded);
        }
    }

    private static bool IsOf(string user, CallCase call) => PairNames.CalleeOf(PairNames.UserOf(call.Caller!.Seat)) == user || PairNames.UserOf(call.Caller.Seat) == user;

    private void Take(ChaosEvent happened)
    {
        switch (happened.Kind)
        {
            case ChaosEventKind.Sent:
                SignalOf(happened.Id!).Sent = happened;
                SignalOf(happened.Id!).At = _events;
                break;
            case ChaosEventKind.Accepted:
                SignalOf(happened.Id!).IsAccepted = true;
                break;
            case ChaosEventKind.NotAccepted:
                SignalOf(happened.Id!).Failure = happened.Text;
                break;
            case ChaosEventKind.Received:
                Receive(happened);
                break;
            case ChaosEventKind.Gap:
                _gaps[happened.Seat] = _events;
                break;
            case ChaosEventKind.Call or ChaosEventKind.CallOver:
                CallOf(happened.Call!).Add(happened);
                break;
            default:
                _findings.Add($"{happened.Seat}: {happened.Text}");
                break;
        }
    }

    private void Receive(ChaosEvent happened)
    {
        // The process of the receiver may be read before the sender's.
        var signal = SignalOf(happened.Id!);
        if (!signal.Receive(happened))
        {
            return;
        }

        var lane = (happened.Seat, happened.From!);
        if (happened.Number < _newest.GetValueOrDefault(lane))
        {
            signal.Overtaken.Add(string.Create(CultureInfo.InvariantCulture, $"{happened.Seat} got {happened.Number} of {happened.From} ({happened.Id}) after {_newest[lane]}"));
        }
        else
        {
            _newest[lane] = happened.Number;
        }
    }

    private void Decide(SignalCase signal)
    {
        if (signal.Sent is not { } sent)
        {
            _findings.Add("a signal was received that nobody sent");
            return;
        }

        var row = _rows[sent.Round];
        row.Sent++;
        row.Twice += signal.Twice;
        if (signal.Failure is null)
        {
            row.OutOfOrder += signal.Overtaken.Count;
            _findings.AddRange(signal.Overtaken.Select(overtaken => $"{overtaken}, {(sent.IsKept ? "kept" : "not kept")}, sent under '{row.Name}'"));
        }
        else
        {
            Exclude(row, "deliveries of signals that came late, whose sender was told that they failed and may have arrived", signal.Overtaken.Count);
        }

        foreach (var seat in Missing(signal))
        {
            if (Exclusion(signal, seat) is { } exclusion)
            {
                Exclude(row, exclusion, 1);
            }
            else
            {
                row.Lost++;
                _findings.Add(string.Create(CultureInfo.InvariantCulture, $"{seat} did not get {sent.Number} of {sent.Seat} ({sent.Id}), sent under '{row.Name}'{(signal.IsAccepted ? "" : ", whose sender never heard of it again")}"));
            }
        }

        if (signal.Twice > 0)
        {
            _findings.Add(string.Create(CultureInfo.InvariantCulture, $"{sent.Number} of {sent.Seat} ({sent.Id}) was received twice, {signal.Twice} times"));
        }
    }

    private void Exclude(FaultRow row, string reason, int count)
    {
        if (count > 0)
        {
            row.Excluded += count;
            _excluded[reason] = _excluded.GetValueOrDefault(reason) + count;
        }
    }

    private void Decide(CallCase call, IReadOnlyList<string?> outcomes)
    {
        var row = _rows[call.Caller!.Round];
        row.Calls++;
        row.Answered += call.IsCallerIn ? 1 : 0;
        Exclude(row, "calls whose answer crossed their end: both sides ended without it, and the histories say that it was given", call.HasCrossed(outcomes) ? 1 : 0);
        if (call.Disagreement(outcomes) is { } disagreement)
        {
            row.Disagree++;
            _findings.Add($"{disagreement}, dialed under '{row.Name}': {call}");
        }
    }

    private string? Exclusion(SignalCase signal, string seat) => signal switch
    {
        { Sent.IsKept: false } => "deliveries of signals that the server does not keep",
        { Failure: { } failure } => $"deliveries of signals whose sender was told that they were not accepted: {failure}",
        _ when IsGap(signal, seat) => "deliveries of signals to devices that were told of a gap",
        _ => null,
    };

    private IEnumerable<string> Missing(SignalCase signal) =>
        signal.Sent is { } sent && (sent.IsKept && signal.Failure is null || signal.IsSettled) ? _seatsOf[sent.Call!].Where(seat => seat != sent.Seat && !signal.HasReached(seat)) : [];

    private bool IsGap(SignalCase signal, string seat) => signal.Sent is { IsKept: false } || signal.Failure is not null || _gaps.GetValueOrDefault(seat) > signal.At;

    private SignalCase SignalOf(string id) => _signals.TryGetValue(id, out var signal) ? signal : _signals[id] = new SignalCase();

    private CallCase CallOf(string id) => _calls.TryGetValue(id, out var call) ? call : _calls[id] = new CallCase(id);
}
