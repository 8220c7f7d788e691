namespace ZegoCallKit.RingChaos.Clients;

/// <summary>A caller with one device and a callee with two, who call each other again and again.</summary>
internal sealed record PairPlan(Seat Caller, Seat First, Seat Second)
{
    public IEnumerable<Seat> Seats => [Caller, First, Second];
}
