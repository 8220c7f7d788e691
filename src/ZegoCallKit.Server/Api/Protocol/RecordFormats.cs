using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Converts formats of recorded files to ZEGO's names and back.</summary>
internal static class RecordFormats
{
    public static string NameOf(RecordingFormat format) => format switch
    {
        RecordingFormat.Flv => "flv",
        RecordingFormat.Hls => "hls",
        RecordingFormat.Mp3 => "mp3",
        _ => "mp4",
    };

    public static RecordingFormat Parse(string? name) => name switch
    {
        null or "mp4" => RecordingFormat.Mp4,
        "flv" => RecordingFormat.Flv,
        "hls" => RecordingFormat.Hls,
        "mp3" => RecordingFormat.Mp3,
        _ => throw new ArgumentException("OutputFileFormat must be mp4, flv, hls or mp3.", nameof(name)),
    };
}
