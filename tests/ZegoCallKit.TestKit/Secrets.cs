namespace ZegoCallKit.TestKit;

/// <summary>Defines canaries: if one of them appears anywhere, a secret has leaked.</summary>
public static class Secrets
{
    public const string AppSign = "canary.appsign.canary.appsign.canary.appsign.canary.appsign.0123";

    public const string Token = "canary.token.04AAAAAGVT";

    /// <summary>The part that all canaries have in common.</summary>
    public const string Canary = "canary.";
}
