using System.Net;

namespace ZegoCallKit.Server.Api;

/// <summary>The exception that is thrown if ZEGO refuses a request of the server API, or cannot be reached. It contains neither the signature nor the secret.</summary>
public sealed class ServerApiException : Exception
{
    /// <summary>Creates the exception for a request that ZEGO answered with a code.</summary>
    /// <param name="action">ZEGO's name of the request.</param>
    /// <param name="code">ZEGO's code; not 0.</param>
    /// <param name="detail">ZEGO's message.</param>
    /// <param name="requestId">ZEGO's id of the request, which its support asks for.</param>
    public ServerApiException(string action, int code, string? detail = null, string? requestId = null)
        : this(action, ServerApiCodes.Find(action, code), code, Shorten(detail), requestId)
    {
    }

    /// <summary>Creates the exception for a request that got no readable answer.</summary>
    /// <param name="action">ZEGO's name of the request.</param>
    /// <param name="problem">A sentence that describes the problem.</param>
    /// <param name="status">The HTTP status, if there was one.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public ServerApiException(string action, string problem, HttpStatusCode? status = null, Exception? innerException = null)
        : base($"{action} failed: {problem}", innerException) => (Action, Status, Advice) = (action, status, "Check the network and ZEGO's status, and try again later.");

    private ServerApiException(string action, CodeMeaning? meaning, int code, string? detail, string? requestId)
        : base(Describe(action, meaning, code, detail, requestId)) =>
        (Action, Code, Detail, RequestId, Advice, IsTransient) = (action, code, detail, requestId, meaning?.Advice, meaning?.IsTransient ?? false);

    /// <summary>Gets ZEGO's name of the request, such as <c>KickoutUser</c>.</summary>
    public string Action { get; }

    /// <summary>Gets ZEGO's code; <see langword="null"/> if there was no readable answer. Codes of different groups of requests can have the same number.</summary>
    public int? Code { get; }

    /// <summary>Gets ZEGO's message, at most 300 characters of it.</summary>
    public string? Detail { get; }

    /// <summary>Gets ZEGO's id of the request, which its support asks for.</summary>
    public string? RequestId { get; }

    /// <summary>Gets the HTTP status, if there was an answer without a readable body.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Gets what to do about it, if that is known.</summary>
    public string? Advice { get; }

    /// <summary>Gets whether the same request may succeed later.</summary>
    public bool IsTransient { get; internal init; }

    /// <summary>Gets how often the request was tried.</summary>
    public int Attempts { get; internal init; } = 1;

    private static string Describe(string action, CodeMeaning? meaning, int code, string? detail, string? requestId)
    {
        var text = $"{action} failed with {code}: {meaning?.Meaning ?? detail ?? "ZEGO gave no reason."}";
        text = meaning is null || detail is null ? text : $"{text} ZEGO says: {detail}.";
        text = meaning?.Advice is { } advice ? $"{text} {advice}" : text;
        return requestId is null ? text : $"{text} (request {requestId})";
    }

    private static string? Shorten(string? detail) => detail is { Length: > 300 } ? detail[..300] : detail;
}
