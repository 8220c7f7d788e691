using System.Text;

namespace ZegoCallKit.Tests.Media.Files;

/// <summary>Composes valid and invalid WAV files.</summary>
internal static class WavBytes
{
    public static byte[] Chunk(string name, byte[] content, int? announced = null, bool pad = true) =>
    [
        .. Encoding.ASCII.GetBytes(name),
        .. BitConverter.GetBytes(announced ?? content.Length),
        .. content,
        .. pad && content.Length % 2 == 1 ? new byte[1] : [],
    ];

    public static byte[] Format(int tag = 1, int channels = 1, int rate = 16000, int bits = 16, int? align = null) =>
    [
        .. BitConverter.GetBytes((ushort)tag),
        .. BitConverter.GetBytes((ushort)channels),
        .. BitConverter.GetBytes(rate),
        .. BitConverter.GetBytes(rate * channels * bits / 8),
        .. BitConverter.GetBytes((ushort)(align ?? channels * bits / 8)),
        .. BitConverter.GetBytes((ushort)bits),
    ];

    public static byte[] Extensible(int channels, int rate, Guid subformat, int bits = 16, int validBits = 16) =>
    [
        .. Format(0xFFFE, channels, rate, bits),
        .. BitConverter.GetBytes((ushort)22),
        .. BitConverter.GetBytes((ushort)validBits),
        .. BitConverter.GetBytes(3),
        .. subformat.ToByteArray(),
    ];

    public static byte[] Samples(params short[] samples) => [.. samples.SelectMany(BitConverter.GetBytes)];

    public static byte[] File(params byte[][] chunks) => FileOf(null, chunks);

    /// <summary>Composes a file with a given length in its header.</summary>
    public static byte[] FileOf(int? announced, params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(announced ?? body.Length), .. body];
    }
}
