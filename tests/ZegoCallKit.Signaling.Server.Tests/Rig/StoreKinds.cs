namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The stores that are to behave alike.</summary>
internal static class StoreKinds
{
    public const string Memory = "memory";
    public const string Journal = "journal";
    public const string Redis = "redis";

    public static IStoreKind Create(string name) => name switch
    {
        Memory => new MemoryKind(),
        Journal => new JournalKind(),
        Redis => new RedisKind(),
        _ => throw new ArgumentException($"There is no store '{name}'.", nameof(name)),
    };
}
