using System.Text;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Opens WAV and Y4M files and reads them to their end.</summary>
internal static class MediaFileTargets
{
    // In memory if the system has a folder for it; otherwise, most of the time would be spent on the disk.
    private static readonly string File = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"zegocallkit-fuzz-{Guid.NewGuid():N}");

    public static IEnumerable<IFuzzTarget> All()
    {
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => System.IO.File.Delete(File);
        yield return new FuzzTarget("wav", [Wav(1, 16, 1), Wav(1, 24, 2), Wav(3, 32, 1), Wav(1, 8, 1), Wav(0xfffe, 16, 2)], ReadWav);
        yield return new FuzzTarget("y4m", [Y4m(""), Y4m(" XCOLORRANGE=FULL"), Y4m(" Ip A1:1 C420jpeg")], ReadY4m);
    }

    private static bool ReadWav(byte[] input)
    {
        System.IO.File.WriteAllBytes(File, input);
        try
        {
            using var source = WavSource.Open(File);
            Span<short> samples = stackalloc short[480];
            var read = 0;
            while (read < 1_000_000 && source.Read(samples) is var count and > 0)
            {
                read += count;
            }

            return true;
        }
        catch (MediaFormatException)
        {
            return false;
        }
    }

    private static bool ReadY4m(byte[] input)
    {
        System.IO.File.WriteAllBytes(File, input);
        try
        {
            using var source = Y4mSource.Open(File);

            // A file of 64 KiB cannot contain a larger frame, so a source of a larger one would be a fault.
            var picture = new byte[source.Format.Width * source.Format.Height * 3 / 2];
            while (source.TryRead(picture))
            {
            }

            return true;
        }
        catch (MediaFormatException)
        {
            return false;
        }
    }

    private static byte[] Wav(ushort format, ushort bits, ushort channels)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var block = (ushort)(channels * bits / 8);
        var data = new byte[block * 64];
        new Random(bits).NextBytes(data);
        var isExtensible = format == 0xfffe;
        var head = isExtensible ? 40 : 16;
        writer.Write("RIFF"u8);
        writer.Write(4 + 8 + head + 8 + data.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(head);
        writer.Write(format);
        writer.Write(channels);
        writer.Write(16_000);
        writer.Write(16_000 * block);
        writer.Write(block);
        writer.Write(bits);
        if (isExtensible)
        {
            writer.Write((ushort)22);
            writer.Write(bits);
            writer.Write(3);
            writer.Write([0x01, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]);
        }

        writer.Write("data"u8);
        writer.Write(data.Length);
        if (format == 3)
        {
            for (var i = 0; i < data.Length / 4; i++)
            {
                writer.Write(i / 64f);
            }
        }
        else
        {
            writer.Write(data);
        }

        writer.Flush();
        return file.ToArray();
    }

    private static byte[] Y4m(string parameters)
    {
        const int Width = 16;
        const int Height = 8;
        var picture = new byte[Width * Height * 3 / 2];
        Array.Fill(picture, (byte)0x80);
        byte[] frame = [.. "FRAME\n"u8, .. picture];
        return [.. Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F15:1{parameters}\n"), .. frame, .. frame];
    }
}
