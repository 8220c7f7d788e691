using System.Runtime.InteropServices;
using Xunit;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.TestImages;

namespace ZegoCallKit.Express.Tests.Loading;

public sealed class LibraryInspectionTests
{
    private static readonly string[] Names = ["zego_express_get_version", "zego_express_engine_create_handle", "a"];

    public static TheoryData<byte[], int> Images => new()
    {
        { LibraryImages.Pe(LibraryImages.WindowsX64, Names), 1 },
        { LibraryImages.Elf(LibraryImages.LinuxX64, Names), 1 },
        { LibraryImages.MachO(LibraryImages.MacArm64, Names), 1 },
        { LibraryImages.Universal(Names), 2 },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void Exports_are_read_from_every_kind_of_image(byte[] image, int parts)
    {
        var lists = ExportList.Read(image);

        Assert.Equal(parts, lists.Count);
        Assert.All(lists, exports => Assert.Equal(Names.Order(), exports.Order()));
    }

    [Fact]
    public void Exports_of_a_library_of_this_system_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "Libraries of macOS export by another table.");
        var path = Path.Join(RuntimeEnvironment.GetRuntimeDirectory(), OperatingSystem.IsWindows() ? "clrjit.dll" : "libclrjit.so");

        var exports = Assert.Single(ExportList.Read(File.ReadAllBytes(path)));

        Assert.Contains("getJit", exports);
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_that_was_cut_off_is_refused(byte[] image, int parts)
    {
        Assert.True(parts > 0);
        for (var length = 0; length < image.Length - 1; length++)
        {
            var fault = Record.Exception(() => ExportList.Read(image.AsSpan(0, length)));
            Assert.True(fault is null or InvalidDataException, $"{length}: {fault}");
        }
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void A_damaged_image_is_refused_or_read(byte[] image, int parts)
    {
        Assert.True(parts > 0);
        for (var i = 0; i < image.Length; i++)
        {
            var damaged = (byte[])image.Clone();
            damaged[i] ^= 0xff;
            var fault = Record.Exception(() => ExportList.Read(damaged));
            Assert.True(fault is null or InvalidDataException, $"{i}: {fault}");
        }
    }

    [Fact]
    public void A_library_with_all_functions_lacks_nothing()
    {
        var inspection = LibraryInspection.Of(LibraryImages.Elf(LibraryImages.LinuxX64, [.. RequiredNames(), "zego_express_get_version"]));

        Assert.True(inspection.IsEngine);
        Assert.Empty(inspection.Missing);
        Assert.Equal("Linux X64", inspection.Image.ToString());
    }

    [Fact]
    public void A_function_that_one_part_lacks_is_missing()
    {
        var names = RequiredNames();

        var inspection = LibraryInspection.Of(LibraryImages.Universal([.. names.Skip(1), "zego_express_get_version"]));

        Assert.Equal([names[0]], inspection.Missing);
    }

    [Fact]
    public void Another_library_is_not_the_engine() => Assert.False(LibraryInspection.Of(LibraryImages.Pe(LibraryImages.WindowsX64, "DllMain")).IsEngine);

    [Fact]
    public void A_text_is_no_library() => Assert.Throws<InvalidDataException>(() => LibraryInspection.Of(new byte[100]));

    private static List<string> RequiredNames()
    {
        var exports = new NativeExports(static _ => 0);
        _ = new NativeFunctions(exports);
        return [.. exports.Missing];
    }
}
