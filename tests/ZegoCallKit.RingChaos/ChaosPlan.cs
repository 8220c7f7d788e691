using ZegoCallKit.RingChaos.Clients;

namespace ZegoCallKit.RingChaos;

/// <summary>Decides which devices there are and in which process each is. The devices of one lane are in different processes.</summary>
internal static class ChaosPlan
{
    private const int Processes = 3;
    private const int Lanes = 24;
    private const int Pairs = 12;

    /// <summary>Returns the users who call each other.</summary>
    public static IEnumerable<string> PhoneUsers => Enumerable.Range(0, Pairs).SelectMany(static pair => new[] { PairNames.CallerOf(pair), PairNames.CalleeOf(pair) });

    public static IReadOnlyList<ClientPlan> Create(Func<int> port, string key, int seed)
    {
        var devices = Enumerable.Range(0, Lanes).SelectMany(lane => LaneOf(lane, port)).ToList();
        var pairs = Enumerable.Range(0, Pairs).Select(pair => new PairPlan(
            new Seat(PairNames.CallerOf(pair), "phone", port()),
            new Seat(PairNames.CalleeOf(pair), "phone", port()),
            new Seat(PairNames.CalleeOf(pair), "desk", port()))).ToList();
        return
        [
            .. Enumerable.Range(0, Processes).Select(process => new ClientPlan(
                key,
                seed + process,
                [.. devices.Where((_, index) => index % Processes == process)],
                [.. pairs.Where((_, index) => index % Processes == process)])),
        ];
    }

    private static IEnumerable<LanePlan> LaneOf(int lane, Func<int> port)
    {
        var (call, left, right) = (FormattableString.Invariant($"lane-{lane}"), FormattableString.Invariant($"left-{lane}"), FormattableString.Invariant($"right-{lane}"));
        yield return new LanePlan(new Seat(left, "phone", port()), call, right, false);
        yield return new LanePlan(new Seat(right, "phone", port()), call, null, true);
        yield return new LanePlan(new Seat(left, "desk", port()), call, null, false);
        yield return new LanePlan(new Seat(right, "desk", port()), call, null, false);
    }
}
