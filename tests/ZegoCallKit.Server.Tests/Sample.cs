namespace ZegoCallKit.Server.Tests;

/// <summary>Provides tokens from independent generators, with their inputs.</summary>
internal static class Sample
{
    public const uint AppId = 1234567890;

    public const string SecretText = "0123456789abcdef0123456789abcdef";

    /// <summary>Alice, one hour, nonce 1001, no payload, vector <c>abcdefghijklmnop</c>.</summary>
    public const string Cbc = "04AAAAAGVT/xAAEGFiY2RlZmdoaWprbG1ub3AAcJwJclIKyjW0qO9Z//dHZNvpYQpx2Mz+KL+DfnprnEsqtIVTl9mJhm0soMCl+oDdoH6D2fq+Pa9K/MeG3QqMqdlKSilJmscV2m6PpQUbfOcqyv+ANOF4dIOAHEALTt4E3H3VE0Lx5OpKZc7dbMPBdVo=";

    /// <summary>The same, with the nonce 00 to 0b of AES-GCM.</summary>
    public const string Gcm = "04AAAAAGVT/xAADAABAgMEBQYHCAkKCwB4VsfaDKlHu8iK5kCMQvvkMtEwOrcQngH4Ra7k3dwHlqbcx199LJc7Mv9K1T+/jvkLHNus3SrT4atFJhZ0LSwvTp0yVAEGE3eJOBE4dIsULgI14PJAdF3W0rCAa/3SLuo5g/F/qreNvGuhLjOPqW4neJ3Wnqv0MOQmAQ==";

    /// <summary>Zoë, one minute, nonce -5, may log in to "room 1", streams s1 and s2, vector 00 to 0f; made with OpenSSL.</summary>
    public const string Privileged = "04AAAAAGVT8TwAEAABAgMEBQYHCAkKCwwNDg8A0JSUIM40IuRdrQTrN+E9Y78K+3fmmUx/j6D6zSXw+afIl7Wn7Dp+a7LRWCeCY/YtXWmLBbR1gIEk/pMEphSIoCDdFsIFOPgvcG0ZaOWrSALet44f6OIuhbYfXtYZiSuwliSyd+f+txVLLZPO5gBmIfDKzuT1TslhuEVHMnXk5Ucwk6imfoSW51j+748zAmtVainbBfYXXxH9zeRg5s2BPMq2t6pf5eMRywINkQGnDrA4lf9VuDrJU2XG2k9pIN6Q7E4VrJeuCQ5SOLIP8LaQAsw=";

    public static readonly ServerSecret Secret = new(SecretText);

    public static readonly DateTimeOffset CreatedAt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    public static readonly TokenContent Alice = new()
    {
        AppId = AppId,
        UserId = "alice",
        Nonce = 1001,
        CreatedAt = CreatedAt,
        ExpiresAt = CreatedAt.AddHours(1),
        Cipher = TokenCipher.Cbc,
    };

    public static TokenGenerator Generator(TokenCipher cipher = TokenCipher.Cbc, double millisecondsLater = 0) => new(new TokenGeneratorOptions
    {
        AppId = AppId,
        Secret = Secret,
        Cipher = cipher,
        TimeProvider = new FixedTime(CreatedAt.AddMilliseconds(millisecondsLater)),
    });
}
