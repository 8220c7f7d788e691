using System.Text;

namespace ZegoCallKit.Tests.Calls.Signals;

/// <summary>Damages messages in the ways that networks, older programs and attackers do.</summary>
internal static class Mutation
{
    private static readonly string[] Tokens =
    [
        "null", "{}", "[]", "\"\"", "-1", "1e400", "true", "\\u0000", "\\ud800", "\"v\":1", "\"v\":2", "\"kind\":\"invite\"", "\"kind\":\"dance\"", "\"$type\":\"x\"",
        ",", ":", "{", "}", "[", "]", "\"", "\\", "[[[[[[[[[[[[[[[[[[[[", "99999999999999999999", "\ud83d\ude00", "alice", "bob",
    ];

    public static byte[] Of(byte[][] seeds, Random random)
    {
        var bytes = seeds[random.Next(seeds.Length)].ToList();
        for (var left = random.Next(1, 5); left > 0; left--)
        {
            Mutate(bytes, seeds, random);
        }

        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, byte[][] seeds, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 20), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                break;
            case 4:
                // Replaces the same letter everywhere: numbers and names change, while the shape often stays.
                Replace(bytes, random);
                break;
            case 5:
                bytes.InsertRange(at, seeds[random.Next(seeds.Length)].AsSpan(0, random.Next(40)).ToArray());
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    private static void Replace(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
        {
            return;
        }

        var from = bytes[random.Next(bytes.Count)];
        var to = (byte)random.Next(0x20, 0x7f);
        for (var i = 0; i < bytes.Count; i++)
        {
            if (bytes[i] == from)
            {
                bytes[i] = to;
            }
        }
    }
}
