using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Loading;

/// <summary>Represents what the header of a library says about its target: a PE, ELF or Mach-O image and its processors.</summary>
/// <param name="System">The name of the operating system.</param>
/// <param name="Architectures">The processors; several in a universal Mach-O image.</param>
internal sealed record BinaryImage(string System, IReadOnlyList<Architecture> Architectures)
{
    private const int HeaderBytes = 4096;

    /// <summary>Gets the name of the operating system of this process, as in <see cref="System"/>.</summary>
    public static string CurrentSystem => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";

    public bool FitsThisProcess => System == CurrentSystem && Architectures.Contains(RuntimeInformation.ProcessArchitecture);

    /// <summary>Reads the header of a file; returns <see langword="null"/> if it is none of the three kinds.</summary>
    public static BinaryImage? Read(string path)
    {
        var header = new byte[HeaderBytes];
        using var file = File.OpenRead(path);
        var length = file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        return Parse(header.AsSpan(0, length));
    }

    public static BinaryImage? Parse(ReadOnlySpan<byte> header)
    {
        if (header.Length < 64)
        {
            return null;
        }

        if (header is [(byte)'M', (byte)'Z', ..])
        {
            var pe = BinaryPrimitives.ReadInt32LittleEndian(header[0x3c..]);
            return pe > 0 && pe <= header.Length - 6 && header.Slice(pe, 4).SequenceEqual("PE\0\0"u8)
                ? new("Windows", Machine(BinaryPrimitives.ReadUInt16LittleEndian(header[(pe + 4)..]), (0x8664, Architecture.X64), (0x14c, Architecture.X86), (0xaa64, Architecture.Arm64)))
                : null;
        }

        if (header is [0x7f, (byte)'E', (byte)'L', (byte)'F', ..])
        {
            return new("Linux", Machine(BinaryPrimitives.ReadUInt16LittleEndian(header[18..]), (62, Architecture.X64), (3, Architecture.X86), (183, Architecture.Arm64), (40, Architecture.Arm)));
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(header) == 0xfeedfacf)
        {
            return new("macOS", Mac(BinaryPrimitives.ReadUInt32LittleEndian(header[4..])));
        }

        if (BinaryPrimitives.ReadUInt32BigEndian(header) == 0xcafebabe)
        {
            var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(header[4..]), 8);
            var found = new List<Architecture>();
            for (var i = 0; i < count && 8 + (20 * (i + 1)) <= header.Length; i++)
            {
                found.AddRange(Mac(BinaryPrimitives.ReadUInt32BigEndian(header[(8 + (20 * i))..])));
            }

            return new("macOS", found);
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{System} {(Architectures.Count == 0 ? "on an unknown processor" : string.Join("/", Architectures))}";

    private static Architecture[] Mac(uint cpu) => Machine((int)cpu, (0x01000007, Architecture.X64), (0x0100000c, Architecture.Arm64));

    private static Architecture[] Machine(int machine, params ReadOnlySpan<(int Machine, Architecture Architecture)> known)
    {
        foreach (var entry in known)
        {
            if (entry.Machine == machine)
            {
                return [entry.Architecture];
            }
        }

        return [];
    }
}
