using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Writes results of the port to native memory.</summary>
internal static unsafe class Answers
{
    public static int Of(EngineResult result, int* sequence)
    {
        *sequence = result.Sequence;
        return result.Code;
    }

    public static int Flag(EngineResult<bool> result, byte* flag)
    {
        *flag = result.Value ? (byte)1 : (byte)0;
        return result.Code;
    }

    /// <summary>Writes a text that remains owned by the engine.</summary>
    public static int Text(EngineResult<string> result, byte** text)
    {
        *text = (byte*)Marshal.StringToCoTaskMemUTF8(result.Value);
        return result.Code;
    }

    /// <summary>Writes a list that must be freed, even if it is empty.</summary>
    public static int Devices(NativeEngine native, EngineResult<IReadOnlyList<EngineDevice>> result, int* count, ZegoDeviceInfo** list)
    {
        var arena = new NativeArena();
        var devices = arena.Array<ZegoDeviceInfo>(result.Value.Count);
        for (var i = 0; i < result.Value.Count; i++)
        {
            Encode.Device(&devices[i], result.Value[i]);
        }

        *count = result.Value.Count;
        *list = devices;
        native.Lists.Add((nint)devices, arena);
        return result.Code;
    }

    public static VideoView? View(ZegoCanvas* canvas) => canvas == null ? null : new() { Handle = canvas->View, Mode = (ViewMode)canvas->ViewMode, BackgroundColor = canvas->BackgroundColor };
}
