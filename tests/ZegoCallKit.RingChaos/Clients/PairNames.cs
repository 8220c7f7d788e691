namespace ZegoCallKit.RingChaos.Clients;

/// <summary>The names of the users who call each other.</summary>
internal static class PairNames
{
    private const string Caller = "caller-";
    private const string Callee = "callee-";

    public static string CallerOf(int pair) => FormattableString.Invariant($"{Caller}{pair}");

    public static string CalleeOf(int pair) => FormattableString.Invariant($"{Callee}{pair}");

    public static string CalleeOf(string caller) => Callee + caller[Caller.Length..];

    public static string UserOf(string seat) => seat[..seat.IndexOf('/', StringComparison.Ordinal)];
}
