using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Recordings;
using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Handles the requests for what the participants record.</summary>
internal sealed class RecordingEndpoints(RecordingShelf shelf)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/desk/api/recordings", (Delegate)List);
        endpoints.MapGet("/desk/api/recordings/{id}", (Delegate)Read);
        endpoints.MapGet("/desk/api/recordings/{id}/file", (Delegate)Download);
    }

    private JsonHttpResult<ApiRecordings> List(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new ApiRecordings([.. shelf.All.Select(ToApi)]), ApiJson.Default.ApiRecordings);
    }

    private IResult Read(HttpContext context, string id, long? seen)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (shelf.Find(id) is not { } recording)
        {
            return Unknown(id);
        }

        var head = ToApi(recording);
        return recording.Read() is not { } file || (file.Received == seen && head.EndedAt is null)
            ? TypedResults.NoContent()
            : TypedResults.Json(ToApi(head, file), ApiJson.Default.ApiTimeline);
    }

    private IResult Download(HttpContext context, string id)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return shelf.Find(id) is { } recording && recording.Read() is { } file
            ? TypedResults.Bytes(file.ToBytes(), "application/jsonl", FileNameOf(recording))
            : Unknown(id);
    }

    private static IResult Unknown(string id) => ApiProblem.Unknown($"The desk has no recording '{id}'. It keeps those of {RecordingShelf.MostEnded} participants that have left, for {RecordingShelf.KeptFor.TotalMinutes.ToString(CultureInfo.InvariantCulture)} minutes.").ToResult();

    private static ApiRecording ToApi(ParticipantRecording recording) => new()
    {
        Id = recording.Id,
        UserId = recording.UserId,
        Client = recording.Client,
        EndedAt = recording.EndedAt == 0 ? null : recording.EndedAt,
        Received = recording.Received,
    };

    private static ApiTimeline ToApi(ApiRecording head, RecordedFile file)
    {
        var recording = file.Parse();

        // The timeline has a line for each entry, except for answers, which are on the lines of their commands.
        var numbers = recording.Entries.Zip(file.Numbers).Where(static one => one.First is not RecordedAnswer).Select(static one => one.Second);
        return new ApiTimeline
        {
            Recording = head with { Received = file.Received },
            Engine = recording.Engine,
            StartedAt = recording.StartedAt.ToUnixTimeMilliseconds(),
            Dropped = file.Dropped,
            Lines = [.. recording.Timeline.Zip(numbers, (line, number) => new ApiTimelineLine(number, (recording.StartedAt + line.At).ToUnixTimeMilliseconds(), line.Kind, line.Name, line.Details))],
        };
    }

    // User ids contain characters that file names must not.
    private static string FileNameOf(ParticipantRecording recording) =>
        $"{string.Concat((recording.UserId ?? "participant").Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'))}-{recording.Id}.jsonl";
}
