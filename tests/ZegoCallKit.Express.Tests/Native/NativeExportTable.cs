using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Tests.Native.Functions;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Finds the test's functions by export. Functions that the kit binds but does not call yet report that they must not be called.</summary>
internal static unsafe class NativeExportTable
{
    public static nint Find(string export)
    {
        var known = NativeRegistrations.Find(export)
            | LifecycleFunctions.Find(export) | RoomFunctions.Find(export) | PublishFunctions.Find(export) | EncoderFunctions.Find(export)
            | SourceFunctions.Find(export) | PlayFunctions.Find(export) | DecoderFunctions.Find(export) | MessageFunctions.Find(export)
            | DeviceFunctions.Find(export) | CaptureFunctions.Find(export) | LevelFunctions.Find(export) | AudioProcessingFunctions.Find(export) | FrameFunctions.Find(export)
            | NetworkFunctions.Find(export) | EffectsFunctions.Find(export) | RecordingFunctions.Find(export)
            | MediaPlayerFunctions.Find(export);
        return known != 0 ? known : (nint)(delegate* unmanaged[Cdecl]<int>)&NotCalled;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int NotCalled() => (int)ZegoErrorCode.SdkNoModule;
}
