namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The stores that are to behave alike.</summary>
internal static class StoreKinds
{
    public const string Memory = "memory";
    public const string Journal = "journal";
    public const string Redis = "redis";
    public const string Garnet = "garnet";

    public static IStoreKind Create(string name) => name switch
    {
        Memory => new MemoryKind(),
        Journal => new JournalKind(),
        Redis => RedisKind.OnRedis(),
        Garnet => RedisKind.OnGarnet(),
        _ => throw new ArgumentException($"There is no store '{name}'.", nameof(name)),
    };
}
