using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Creates envelopes of which anything may be wrong.</summary>
internal static class HostileEnvelopes
{
    public static WireEnvelope? Next(Random random)
    {
        string Any(params string[] texts) => texts[random.Next(texts.Length)];
        string Id() => Any("bob", "carol", "mallory", "a/b", "", "\0", new string('x', 64), "бob", "{bob}", "x y", "'; DROP");
        return random.Next(40) == 0 ? null : new WireEnvelope
        {
            Id = random.Next(10) == 0 ? Id() : $"id{random.Next(5_000)}",
            To = random.Next(12) == 0 ? null! : [.. Enumerable.Range(0, random.Next(4)).Select(_ => Id())],
            Call = random.Next(3) == 0 ? null : Any("one", "two", "a/b", "", "{x}"),
            Intent = random.Next(20) == 0 ? null! : Any("ring", "answer", "stop", "other", "ephemeral", "missed", "elsewhere", "", "unheard-of"),
            Kind = Any("audio", "video", "smell", null!),
            LifeMs = random.Next(3) == 0 ? null : random.NextInt64(-5, long.MaxValue),
            CollapseKey = Any(null!, "k", "", new string('k', 65)),
            RingMs = random.Next(2) == 0 ? null : random.NextInt64(-5, long.MaxValue),
            Accepted = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            Turn = random.Next(3) == 0 ? null : random.Next(int.MinValue, int.MaxValue),
            TraceParent = Any(null!, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "nonsense\n"),
            Payload = new byte[random.Next(30) == 0 ? 20_000 : random.Next(40)],
        };
    }
}
