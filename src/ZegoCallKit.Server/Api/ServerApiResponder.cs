using System.Text.Json;
using ZegoCallKit.Server.Api.Protocol;

namespace ZegoCallKit.Server.Api;

/// <summary>
/// Answers requests of ZEGO's server API as ZEGO documents them, for tests and development servers: it checks the signature, the time and the parameters, and passes the request to an
/// <see cref="IServerApi"/> of yours. Thread-safe if that is.
/// </summary>
public sealed class ServerApiResponder
{
    /// <summary>The maximum length of a body, in bytes.</summary>
    public const int MaxBodyBytes = 262_144;

    private readonly ServerApiResponderOptions _options;
    private readonly IServerApi _api;

    /// <summary>Creates a responder.</summary>
    /// <param name="options">The options of the responder.</param>
    /// <param name="api">Carries out the requests. A <see cref="ServerApiException"/> with a code becomes the answer, an <see cref="ArgumentException"/> an answer about a wrong parameter.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public ServerApiResponder(ServerApiResponderOptions options, IServerApi api)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(api);
        options.Validate(nameof(options));
        (_options, _api) = (options, api);
    }

    /// <summary>Answers a request. Requests that are refused are answered, too: the HTTP status is always 200.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="query">The query, with or without its question mark.</param>
    /// <param name="body">The body; empty if there is none.</param>
    /// <param name="cancellationToken">Passed on to the API.</param>
    /// <returns>The body of the answer, JSON in UTF-8.</returns>
    /// <exception cref="ArgumentNullException">The method or the query is null.</exception>
    public async Task<byte[]> AnswerAsync(string method, string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(query);
        if (ApiArguments.TryParse(query, body, out var arguments) is not { } action)
        {
            return ApiReplyWriter.Refuse(ServerApiCodes.ActionMissing, "action is empty");
        }

        try
        {
            ApiGatekeeper.Check(action, arguments, _options);
            var handler = ApiHandlers.Find(action) ?? throw new ServerApiException(action, ServerApiCodes.ActionUnknown, "unsupported action");
            if (handler.Action.IsPost != string.Equals(method, "POST", StringComparison.OrdinalIgnoreCase) || body.Length > MaxBodyBytes)
            {
                throw new ServerApiException(action, handler.ParameterCode, "wrong method, or the body is too long");
            }

            return await AnswerAsync(handler, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (ServerApiException refusal) when (refusal.Code is not null)
        {
            return ApiReplyWriter.Refuse(refusal.Code.Value, refusal.Detail ?? "failed");
        }
    }

    private async Task<byte[]> AnswerAsync(ApiHandler handler, ApiArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.Answer(_api, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException wrong)
        {
            throw new ServerApiException(handler.Action.Name, handler.ParameterCode, wrong.Message);
        }
        catch (JsonException)
        {
            throw new ServerApiException(handler.Action.Name, handler.ParameterCode, "the body is not the JSON of this action");
        }
    }
}
