using System.Buffers.Binary;
using System.Text;

namespace ZegoCallKit.TestMutations;

/// <summary>Damages inputs in the ways that networks, older programs and attackers do.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> samples, Random random)
{
    private const int MaxBytes = 1 << 16;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "{}", "[]", "\"\"", "-1", "0", "1e400", "NaN", "Infinity", "true", "\\u0000", "\\ud800", "\"\\ud800\":1", "99999999999999999999", "9223372036854775807", "-9223372036854775808",
            "2147483648", "[[[[[[[[[[[[[[[[[[[[", ",", ":", "{", "}", "[", "]", "\"", "\\", "\n", "\0", "\u202e", "\u001b[2J", "\ud83d\ude00", "../../", "1:0", "F0:0", "W-1", "H99999999", "XCOLORRANGE=FULL", "FRAME",
            "\"v\":1", "\"v\":2", "\"kind\":\"invite\"", "\"kind\":\"dance\"", "\"$type\":\"x\"", "alice", "bob", "\u001e",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly uint[] Numbers = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7ffff000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

    public byte[] Next()
    {
        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var left = random.Next(1, 5); left > 0; left--)
        {
            Mutate(bytes);
        }

        return bytes.Count <= MaxBytes ? [.. bytes] : [.. bytes.Take(MaxBytes)];
    }

    private void Mutate(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 24), bytes.Count - at);
        switch (random.Next(10))
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
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 4:
                Replace(bytes, at, length, Tokens[random.Next(Tokens.Length)]);
                break;
            case 5:
                ReplaceNumber(bytes);
                break;
            case 6:
                bytes.InsertRange(at, Part(samples[random.Next(samples.Count)]));
                break;
            case 7 when bytes.Count >= 4:
                Overwrite(bytes, random.Next(bytes.Count - 3));
                break;
            case 8 when bytes.Count > 0:
                ReplaceEverywhere(bytes);
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    // The same letter everywhere: numbers and names change, while the shape often stays.
    private void ReplaceEverywhere(List<byte> bytes)
    {
        var from = bytes[random.Next(bytes.Count)];
        var to = (byte)random.Next(0x20, 0x7f);
        for (var i = 0; i < bytes.Count; i++)
        {
            bytes[i] = bytes[i] == from ? to : bytes[i];
        }
    }

    private byte[] Part(byte[] sample)
    {
        var from = random.Next(sample.Length + 1);
        return sample[from..Math.Min(sample.Length, from + random.Next(1, 80))];
    }

    private static void Replace(List<byte> bytes, int at, int length, byte[] by)
    {
        bytes.RemoveRange(at, length);
        bytes.InsertRange(at, by);
    }

    // Replaces a number in a text with another one.
    private void ReplaceNumber(List<byte> bytes)
    {
        var starts = Enumerable.Range(0, bytes.Count).Where(at => IsDigit(bytes, at) && !IsDigit(bytes, at - 1)).ToList();
        if (starts.Count == 0)
        {
            return;
        }

        var from = starts[random.Next(starts.Count)];
        var to = from;
        while (IsDigit(bytes, to))
        {
            to++;
        }

        Replace(bytes, from, to - from, Tokens[random.Next(Tokens.Length)]);
    }

    private static bool IsDigit(List<byte> bytes, int at) => at >= 0 && at < bytes.Count && bytes[at] is >= (byte)'0' and <= (byte)'9';

    private void Overwrite(List<byte> bytes, int at)
    {
        Span<byte> number = stackalloc byte[4];
        var value = Numbers[random.Next(Numbers.Length)];
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(number, value);
        }

        for (var i = 0; i < number.Length; i++)
        {
            bytes[at + i] = number[i];
        }
    }
}
