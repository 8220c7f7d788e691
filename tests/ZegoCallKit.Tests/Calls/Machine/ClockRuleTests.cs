using System.Globalization;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Deadlines use elapsed time, whatever the time of day does; the time of day is used only for when a signal was sent, how old it is, and when a call was missed.</summary>
public sealed class ClockRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;

    public ClockRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
    }

    public static TheoryData<string, double> Cells()
    {
        var cells = new TheoryData<string, double>();
        foreach (var situation in Situation.Names)
        {
            cells.Add(situation, -36_000);
            cells.Add(situation, 36_000);
            cells.Add(situation, 0.001);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void No_step_takes_a_deadline_from_the_time_of_day(string situation, double ahead)
    {
        foreach (var (name, inputs) in TableInputs.All)
        {
            Assert.Equal((name, Play(situation, inputs, TimeSpan.Zero)), (name, Play(situation, inputs, TimeSpan.FromSeconds(ahead))));
        }
    }

    [Fact]
    public void However_the_clock_is_set_it_rings_as_long_as_it_should()
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, _bob);
        _exchange.Deliver();
        PassWithJumps(29);
        Assert.Equal((CallPhase.Dialing, CallPhase.Ringing), (_ann.Call.Phase, _bob.Call.Phase));
        PassWithJumps(1);

        Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed), (_ann.Reason, _bob.Reason));
        Assert.Equal(_exchange.Now + _exchange.WallAhead, Assert.Single(_bob.Missed).At);
    }

    [Fact]
    public void However_the_clock_is_set_a_call_lasts_as_long_as_it_may()
    {
        Connect(new InviteOptions { MaxDuration = TimeSpan.FromSeconds(90) });
        PassWithJumps(89);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
        PassWithJumps(1);

        Assert.Equal((CallEndReason.MaxDurationReached, CallEndReason.MaxDurationReached), (_ann.Reason, _bob.Reason));
        Assert.Equal(TimeSpan.FromSeconds(90), _ann.Ended[0].EndedAt - _ann.Ended[0].StartedAt);
    }

    [Fact]
    public void However_the_clock_is_set_silence_is_a_minute()
    {
        Connect();
        _bob.IsOn = false;
        PassWithJumps(59);
        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
        PassWithJumps(1);

        Assert.Equal(CallEndReason.PeerLost, _ann.Reason);
    }

    [Theory]
    [InlineData(-36_000)]
    [InlineData(36_000)]
    public void However_far_the_callers_clock_is_off_it_rings_for_the_whole_time(double ahead)
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(50) }, _bob);
        var invite = _exchange.Hold<InviteSignal>();
        _exchange.WallAhead = TimeSpan.FromSeconds(ahead);
        _exchange.TellsAge = false;
        _exchange.Deliver(invite);

        Assert.Equal(_exchange.Now.AddSeconds(50), _bob.Call.RingsUntil);
        Assert.Single(_bob.Rang);
    }

    [Fact]
    public void The_age_of_an_invitation_is_told_by_the_transport()
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(50) }, _bob);
        _bob.Do(new CallInput.SignalReceived(_exchange.Hold<InviteSignal>().Signal, TimeSpan.FromSeconds(20)));

        Assert.Equal(_exchange.Now.AddSeconds(30), _bob.Call.RingsUntil);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(600)]
    public void An_invitation_that_comes_too_late_is_a_missed_call_once(double age)
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(600) }, _bob);
        var late = _exchange.Hold<InviteSignal>();
        _bob.Do(new CallInput.SignalReceived(late.Signal, TimeSpan.FromSeconds(age)));
        _bob.Do(new CallInput.SignalReceived(late.Signal, TimeSpan.FromSeconds(age)));

        Assert.Empty(_bob.Rang);
        Assert.Equal((CallEndReason.Missed, _ann.Id), (Assert.Single(_bob.Missed).Reason, _bob.Missed[0].From.Id));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(3_600)]
    public void After_a_sleep_silence_counts_anew(double seconds)
    {
        Connect();
        _bob.IsOn = false;
        _exchange.Pass(1);
        _ann.IsOn = false;
        _exchange.Pass(seconds);
        _ann.IsOn = _bob.IsOn = true;
        _ann.Do(new CallInput.Ticked());
        _bob.Do(new CallInput.Ticked());
        _exchange.Deliver();
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
        _exchange.Pass(120);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));

        _bob.IsOn = false;
        _exchange.Pass(61);
        Assert.Equal(CallEndReason.PeerLost, _ann.Reason);
    }

    // Returns the resulting effects and deadlines, without the times at which signals were sent and calls missed, which use the time of day.
    private static string Play(string situation, IReadOnlyList<CallInput> inputs, TimeSpan ahead)
    {
        var state = Situation.Make(situation);
        var lines = new List<string>();
        foreach (var input in inputs)
        {
            var told = input is CallInput.SignalReceived received ? new CallInput.SignalReceived(received.Signal with { SentAt = received.Signal.SentAt + ahead }) : input;
            var (next, effects) = CallMachine.Step(state, told, Situation.Now.AddSeconds(1), Situation.Now.AddSeconds(1) + ahead);
            state = next;
            lines.AddRange(effects.Select(MachineTableTests.Describe));
            lines.AddRange(effects.OfType<CallEffect.Send>().Select(send => Text(send.Signal, ahead)));
            Assert.All(effects.OfType<CallEffect.NotifyMissed>(), missed => Assert.Equal(Situation.Now.AddSeconds(1) + ahead, missed.Missed.At));
        }

        lines.Add($"next {state.NextTick:O}");
        foreach (var call in state.Calls.Values)
        {
            lines.AddRange(Times(call));
            lines.AddRange(call.Members.Values.SelectMany(static member => Times(member)));
        }

        lines.AddRange(state.Past.Values.SelectMany(static past => Times(past)));
        return string.Join('\n', lines);
    }

    private static string Text(CallSignal signal, TimeSpan ahead)
    {
        Assert.Equal(Situation.Now.AddSeconds(1) + ahead, signal.SentAt);
        return System.Text.Encoding.UTF8.GetString(CallSignalCodec.Instance.Encode(signal with { SentAt = Situation.Now }));
    }

    private static IEnumerable<string> Times<T>(T record) => typeof(T).GetProperties()
        .Where(static property => property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?))
        .Select(property => string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name}.{property.Name} {property.GetValue(record):O}"));

    private void PassWithJumps(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            _exchange.WallAhead = TimeSpan.FromSeconds((second % 3) switch { 0 => -3_600, 1 => 7_200, _ => 12 });
            _exchange.Pass(1);
        }
    }

    private void Connect(InviteOptions? options = null)
    {
        _ann.Dial("x", options, _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
    }
}
