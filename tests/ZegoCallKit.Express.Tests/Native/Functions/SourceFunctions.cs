using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Implements the functions that select the source of each channel.</summary>
internal static unsafe class SourceFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_set_video_source" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoVideoSourceType, uint, ZegoPublishChannel, int>)&SetVideoSource,
        "zego_express_set_audio_source" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoAudioSourceType, ZegoPublishChannel, int>)&SetAudioSource,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetVideoSource(nint handle, ZegoVideoSourceType source, uint instanceId, ZegoPublishChannel channel)
    {
        var backend = NativeEngine.Of(handle).Backend;
        return source == ZegoVideoSourceType.ScreenCapture
            ? backend.Screens.Use((int)instanceId, (PublishChannel)channel).Code
            : backend.Sources.SetVideoSource((VideoSourceKind)source, (PublishChannel)channel).Code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAudioSource(nint handle, ZegoAudioSourceType source, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Sources.SetAudioSource((AudioSourceKind)source, (PublishChannel)channel).Code;
}
