namespace ZegoCallKit.RingChaos.Clients;

/// <summary>Says which devices a client process has.</summary>
/// <param name="Key">The key that signs tokens.</param>
/// <param name="Seed">Where the process's random numbers begin.</param>
/// <param name="Lanes">The devices that only exchange signals.</param>
/// <param name="Pairs">The users who call each other.</param>
internal sealed record ClientPlan(string Key, int Seed, IReadOnlyList<LanePlan> Lanes, IReadOnlyList<PairPlan> Pairs);
