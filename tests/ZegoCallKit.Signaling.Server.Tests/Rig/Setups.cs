namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>What the hub's tests run with: each store, with one node and with three.</summary>
public static class Setups
{
    public static TheoryData<string, int> All { get; } = new()
    {
        { StoreKinds.Memory, 1 },
        { StoreKinds.Memory, 3 },
        { StoreKinds.Redis, 1 },
        { StoreKinds.Redis, 3 },
        { StoreKinds.Garnet, 1 },
        { StoreKinds.Garnet, 3 },
    };

    public static TheoryData<string> Stores { get; } = new() { StoreKinds.Memory, StoreKinds.Journal, StoreKinds.Redis, StoreKinds.Garnet };
}
