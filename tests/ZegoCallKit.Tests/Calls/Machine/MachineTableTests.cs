using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>
/// Combines every situation with every kind of input, and some inputs in several forms; <see cref="MachineTable"/> contains the expected results. A new kind of input has no row
/// there and fails until its results are decided.
/// </summary>
public sealed class MachineTableTests
{
    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var situation in Situation.Names)
        {
            foreach (var input in TableInputs.All.Keys)
            {
                cells.Add(situation, input);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_input_does_in_every_situation_what_the_table_says(string situation, string input) =>
        Assert.Equal(MachineTable.Find(input, situation), Outcome(situation, input));

    [Fact]
    public void Every_kind_of_input_and_signal_has_a_row()
    {
        var inputs = typeof(CallInput).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Where(type => type != typeof(CallInput.SignalReceived)).Select(type => type.Name);
        var signals = typeof(CallSignal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CallSignal)) && !type.IsAbstract).Select(type => type.Name);

        Assert.Equal(inputs.Concat(signals).Order(StringComparer.Ordinal), TableInputs.All.Keys.Where(name => !name.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(TableInputs.All.Keys.Order(StringComparer.Ordinal), MachineTable.Rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_end_of_a_room_has_a_row() =>
        Assert.All(Enum.GetNames<ZegoCallKit.Rooms.RoomEndReason>(), reason => Assert.Contains($"RoomEnded {reason}", TableInputs.All.Keys));

    /// <summary>Returns the phase of the call afterwards if it changed, with the reason if the call ends, then the effects.</summary>
    internal static string Outcome(string situation, string input)
    {
        var before = Situation.Make(situation);
        var (after, effects) = (before, new List<CallEffect>());
        foreach (var one in TableInputs.All[input])
        {
            var (next, following) = CallMachine.Step(after, one, Situation.Now);
            after = next;
            effects.AddRange(following);
        }

        var phase = PhaseOf(after);
        string[] parts = [.. phase == PhaseOf(before) ? Array.Empty<string>() : [phase], .. effects.Select(Describe)];
        return parts.Length > 0 ? string.Join(", ", parts) : after == before ? "-" : "noted";
    }

    private static string PhaseOf(CallMachineState state) => state.Calls.TryGetValue(Situation.Call, out var call)
        ? call.Phase switch
        {
            CallPhase.Ringing => call.Stage.ToString(),
            CallPhase.Ending => $"Ending {call.End!.Reason}",
            _ => call.Phase.ToString(),
        }
        : "gone";

    internal static string Describe(CallEffect effect) => effect switch
    {
        CallEffect.Send send => $"send {send.Signal.GetType().Name.Replace("Signal", "", StringComparison.Ordinal)} to {string.Join("+", send.To.Select(user => user.Value))}",
        CallEffect.Complete complete => $"over {complete.Call.End!.Reason}",
        CallEffect.Refuse refuse => $"refuse {refuse.Refusal.Kind}",
        CallEffect.NotifyMissed missed => $"missed {missed.Missed.Reason}",
        CallEffect.Drop => "drop",
        _ => effect.GetType().Name,
    };
}
