using System.Diagnostics;

namespace ZegoCallKit.Diagnostics;

/// <summary>Starts and ends the library's activities. They use the client's clock and never remain the current activity of a thread that they do not belong to.</summary>
internal static class ActivityWatch
{
    private static readonly ActivitySource Source = new(Telemetry.ActivitySourceName, typeof(ActivityWatch).Assembly.GetName().Version?.ToString(3));

    /// <summary>Gets whether there is a listener; without one, even the time need not be read.</summary>
    public static bool IsHeard => Source.HasListeners();

    /// <summary>Starts an activity as a child of the caller's current one, otherwise of the remote one that it answers, if any; returns nothing if there is no listener.</summary>
    public static Activity? Begin(string name, DateTimeOffset now, string? roomId, string? streamId, string? traceParent = null) =>
        IsHeard ? Start(name, now, roomId, streamId, traceParent) : null;

    /// <summary>Ends an activity.</summary>
    /// <param name="activity">The activity, if there is one.</param>
    /// <param name="now">The current time.</param>
    /// <param name="failure">The failure of the operation, if it failed.</param>
    public static void End(Activity? activity, DateTimeOffset now, Exception? failure)
    {
        if (activity is not null)
        {
            Stop(activity, now, failure);
        }
    }

    // On their own, because their closures are made when they begin.
    private static void Stop(Activity activity, DateTimeOffset now, Exception? failure)
    {
        if (failure is not null)
        {
            activity.SetTag(Attributes.ErrorType, Attributes.ErrorTypeOf(failure));
            if (failure is not OperationCanceledException)
            {
                // The messages of other exceptions may contain data that must not be recorded.
                activity.SetStatus(ActivityStatusCode.Error, failure is ZegoException ? failure.Message : null);
            }
        }

        var current = Activity.Current;
        activity.SetEndTime(now.UtcDateTime);
        Guarded<object>(() =>
        {
            activity.Stop();
            return null;
        });
        Activity.Current = current;
    }

    private static Activity? Start(string name, DateTimeOffset now, string? roomId, string? streamId, string? traceParent)
    {
        var current = Activity.Current;
        _ = ActivityContext.TryParse(traceParent, null, isRemote: true, out var remote);
        IEnumerable<ActivityLink>? links = current is not null && remote != default ? [new ActivityLink(remote)] : null;
        var activity = Guarded(() => Source.StartActivity(ActivityKind.Client, parentContext: current is null ? remote : default, links: links, startTime: now, name: name));
        Activity.Current = current;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Attributes.RoomId, roomId);
            activity.SetTag(Attributes.StreamId, streamId);
        }

        return activity;
    }

    // Listeners are the user's and called on the thread that is watched: what they throw stops nothing.
    private static T? Guarded<T>(Func<T?> act)
        where T : class
    {
        try
        {
            return act();
        }
#pragma warning disable CA1031 // There is nowhere left to report a listener's own fault to.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
