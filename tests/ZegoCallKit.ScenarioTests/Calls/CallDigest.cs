using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Computes a fingerprint of the events, to compare runs and processes.</summary>
internal static class CallDigest
{
    public static string Of(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
}
