namespace ZegoCallKit.RingChaos.Clients;

/// <summary>The lines on the standard input of a client process, and the one with which it says that it is ready.</summary>
internal static class ClientWords
{
    public const string Ready = "clients ready";

    /// <summary>Begin to send and to call.</summary>
    public const string Go = "go";

    public const string Round = "round";
    public const string Clock = "clock";
    public const string TokensOff = "tokens-off";
    public const string TokensOn = "tokens-on";
    public const string SlowOn = "slow-on";
    public const string SlowOff = "slow-off";

    /// <summary>Nothing new is begun any more; what has begun goes on.</summary>
    public const string Quiet = "quiet";
}
