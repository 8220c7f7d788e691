namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents how one attempt of a request ended.</summary>
internal sealed record ApiOutcome
{
    /// <summary>Gets the answer; <see langword="null"/> if the attempt failed.</summary>
    public ApiReply? Reply { get; private init; }

    /// <summary>Gets why the attempt failed.</summary>
    public ServerApiException? Failure { get; private init; }

    /// <summary>Gets whether ZEGO may have carried out the request although the attempt failed.</summary>
    public bool MayBeDone { get; private init; }

    /// <summary>Gets whether another attempt may succeed.</summary>
    public bool IsTransient { get; private init; }

    /// <summary>Gets how long ZEGO wants to be left alone, if it says so.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static ApiOutcome Done(ApiReply reply) => new() { Reply = reply };

    /// <summary>ZEGO did not receive the request, or refused it unread.</summary>
    public static ApiOutcome NotDone(ServerApiException failure, TimeSpan? retryAfter = null) => new() { Failure = failure, IsTransient = true, RetryAfter = retryAfter };

    /// <summary>Nobody knows whether ZEGO carried out the request.</summary>
    public static ApiOutcome Unknown(ServerApiException failure, TimeSpan? retryAfter = null) => new() { Failure = failure, IsTransient = true, MayBeDone = true, RetryAfter = retryAfter };

    /// <summary>ZEGO refused the request, and will do so again.</summary>
    public static ApiOutcome Refused(ServerApiException failure) => new() { Failure = failure };
}
