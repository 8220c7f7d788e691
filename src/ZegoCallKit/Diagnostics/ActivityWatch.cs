using System.Diagnostics;

namespace ZegoCallKit.Diagnostics;

/// <summary>Starts and ends the kit's activities. They keep the client's time and never stay behind as the current activity of a thread that is not theirs.</summary>
internal static class ActivityWatch
{
    private static readonly ActivitySource Source = new(Telemetry.ActivitySourceName, typeof(ActivityWatch).Assembly.GetName().Version?.ToString(3));

    /// <summary>Whether anybody listens: if not, even the time need not be asked for.</summary>
    public static bool IsHeard => Source.HasListeners();

    /// <summary>Starts an activity below the caller's current one; nothing when nobody listens.</summary>
    public static Activity? Begin(string name, DateTimeOffset now, string? roomId, string? streamId)
    {
        if (!IsHeard)
        {
            return null;
        }

        var current = Activity.Current;
        var activity = Source.StartActivity(ActivityKind.Client, startTime: now, name: name);
        Activity.Current = current;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Attributes.RoomId, roomId);
            activity.SetTag(Attributes.StreamId, streamId);
        }

        return activity;
    }

    /// <summary>Ends an activity.</summary>
    /// <param name="activity">It, if there is one.</param>
    /// <param name="now">When.</param>
    /// <param name="failure">Why what it is about failed, if it did.</param>
    public static void End(Activity? activity, DateTimeOffset now, Exception? failure)
    {
        if (activity is null)
        {
            return;
        }

        if (failure is not null)
        {
            activity.SetTag(Attributes.ErrorType, Attributes.ErrorTypeOf(failure));
            if (failure is not OperationCanceledException)
            {
                // Others' messages may hold what must not be written down.
                activity.SetStatus(ActivityStatusCode.Error, failure is ZegoException ? failure.Message : null);
            }
        }

        var current = Activity.Current;
        activity.SetEndTime(now.UtcDateTime);
        activity.Stop();
        Activity.Current = current;
    }
}
