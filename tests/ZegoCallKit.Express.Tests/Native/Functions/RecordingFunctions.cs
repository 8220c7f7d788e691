using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native.Functions;

/// <summary>Recordings and screen captures.</summary>
internal static unsafe class RecordingFunctions
{
    public static nint Find(string export) => export switch
    {
        "zego_express_start_recording_captured_data" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoDataRecordConfig, ZegoPublishChannel, int>)&StartRecordingCapturedData,
        "zego_express_stop_recording_captured_data" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoPublishChannel, int>)&StopRecordingCapturedData,
        "zego_express_get_screen_capture_sources" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int, int, int, int*, ZegoScreenCaptureSourceInfo*>)&GetScreenCaptureSources,
        "zego_express_free_screen_capture_source_list" => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoScreenCaptureSourceInfo*, int, int>)&FreeScreenCaptureSourceList,
        "zego_express_create_screen_capture_source" => (nint)(delegate* unmanaged[Cdecl]<nint, nint, ZegoScreenCaptureSourceType, int>)&CreateScreenCaptureSource,
        "zego_express_destroy_screen_capture_source" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&DestroyScreenCaptureSource,
        "zego_express_screen_capture_start_capture" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&ScreenCaptureStartCapture,
        "zego_express_screen_capture_stop_capture" => (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&ScreenCaptureStopCapture,
        "zego_express_screen_capture_enable_audio_capture_with_config" => (nint)(delegate* unmanaged[Cdecl]<nint, byte, ZegoScreenCaptureAudioConfig, int, int>)&ScreenCaptureEnableAudioCaptureWithConfig,
        _ => 0,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StartRecordingCapturedData(nint handle, ZegoDataRecordConfig config, ZegoPublishChannel channel) =>
        NativeEngine.Of(handle).Backend.Recording.StartRecording(Utf8.Read(config.FilePath, 1024), (RecordingContent)config.RecordType, (PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int StopRecordingCapturedData(nint handle, ZegoPublishChannel channel) => NativeEngine.Of(handle).Backend.Recording.StopRecording((PublishChannel)channel).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ZegoScreenCaptureSourceInfo* GetScreenCaptureSources(nint handle, int thumbnailWidth, int thumbnailHeight, int iconWidth, int iconHeight, int* sourceCount)
    {
        var native = NativeEngine.Of(handle);
        var sources = native.Backend.Screens.GetSources().Value;
        var arena = new NativeArena();
        var list = arena.Array<ZegoScreenCaptureSourceInfo>(sources.Count);
        for (var i = 0; i < sources.Count; i++)
        {
            list[i].SourceId = sources[i].Id;
            list[i].SourceType = (ZegoScreenCaptureSourceType)sources[i].Kind;
            NativeArena.Fixed(list[i].SourceName, 256, sources[i].Name);
        }

        *sourceCount = sources.Count;
        native.Lists.Add((nint)list, arena);
        return list;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FreeScreenCaptureSourceList(nint handle, ZegoScreenCaptureSourceInfo* list, int count) => NativeEngine.Of(handle).Lists.Free((nint)list);

    // The engine answers with the index alone.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CreateScreenCaptureSource(nint handle, nint sourceId, ZegoScreenCaptureSourceType sourceType)
    {
        var made = NativeEngine.Of(handle).Backend.Screens.Create(sourceId, (ScreenSourceKind)sourceType);
        return made.IsAccepted ? made.Value : -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DestroyScreenCaptureSource(nint handle, int index) => NativeEngine.Of(handle).Backend.Screens.Destroy(index).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ScreenCaptureStartCapture(nint handle, int index) => NativeEngine.Of(handle).Backend.Screens.StartCapture(index).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ScreenCaptureStopCapture(nint handle, int index) => NativeEngine.Of(handle).Backend.Screens.StopCapture(index).Code;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ScreenCaptureEnableAudioCaptureWithConfig(nint handle, byte enable, ZegoScreenCaptureAudioConfig config, int index) =>
        config.EnableWindowCapture == enable && config.ExcludeProcessId == (enable == 0 ? 0 : Environment.ProcessId)
            ? NativeEngine.Of(handle).Backend.Screens.EnableAudio(index, enable != 0).Code
            : (int)ZegoErrorCode.IllegalParam;
}
