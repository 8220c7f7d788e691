using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>A fingerprint of what happened, to compare runs and processes by.</summary>
internal static class CallDigest
{
    public static string Of(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
}
