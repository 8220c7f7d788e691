using System.Text;
using ZegoCallKit.Rooms;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Reads tokens: their text, their bytes, and their content with the correct secret.</summary>
internal static class TokenTargets
{
    private static readonly ServerSecret Secret = new("0123456789abcdef0123456789abcdef");

    public static IEnumerable<IFuzzTarget> All()
    {
        string[] tokens = [.. new[] { TokenCipher.Cbc, TokenCipher.Gcm }.Select(static cipher =>
            new TokenGenerator(new TokenGeneratorOptions { AppId = 1, Secret = Secret, Cipher = cipher }).Generate("alice", TimeSpan.FromHours(1)).Value)];
        yield return new FuzzTarget("tokens", [.. tokens.Select(Encoding.UTF8.GetBytes)], static input => Read(Encoding.UTF8.GetString(input)));
        yield return new FuzzTarget("token-bytes", [.. tokens.Select(static token => Convert.FromBase64String(token[2..]))], static input => Read($"04{Convert.ToBase64String(input)}"));

        var content = new TokenParser(Secret).Parse(tokens[0]);
        yield return new FuzzTarget("token-content", [TokenJson.Write(content).ToArray()], static input =>
        {
            try
            {
                TokenJson.Read(input, TokenCipher.Cbc);
                return true;
            }
            catch (TokenFormatException)
            {
                return false;
            }
        });
    }

    private static bool Read(string token)
    {
        // The client reads the expiry of any token that a provider returns.
        _ = TokenClock.EndOf(token);
        return new TokenParser(Secret).TryParse(token, out _, out _);
    }
}
