namespace ZegoCallKit.TestKit;

/// <summary>Canaries: where one of them shows up, a secret has got out.</summary>
public static class Secrets
{
    public const string AppSign = "canary.appsign.canary.appsign.canary.appsign.canary.appsign.0123";

    public const string Token = "canary.token.04AAAAAGVT";

    /// <summary>What is common to all.</summary>
    public const string Canary = "canary.";
}
