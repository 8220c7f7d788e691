using System.Runtime.InteropServices;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Tool.Engines;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>Checks whether ZEGO has a library for this system and processor.</summary>
internal static class SystemCheck
{
    private const string Name = "system";

    public static Finding Run()
    {
        var here = new BinaryImage(BinaryImage.CurrentSystem, [RuntimeInformation.ProcessArchitecture]);
        var text = $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription} ({here})";
        return LibraryPlatform.Of(here) is null
            ? Finding.Fail(Name, text, "The kit supports ZEGO's library on Windows x64 and x86, macOS and Linux x64. The in-memory engine works here as well.")
            : Finding.Ok(Name, text);
    }
}
