using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Checks the settings as the client itself will, so that a host does not start with wrong ones.</summary>
internal sealed class ClientSettingsValidator(IServiceProvider services) : IValidateOptions<ClientSettings>
{
    public ValidateOptionsResult Validate(string? name, ClientSettings options)
    {
        try
        {
            var key = string.IsNullOrEmpty(name) ? null : name;
            var engine = key is null ? services.GetService<IZegoEngineFactory>() : services.GetKeyedService<IZegoEngineFactory>(key);
            if (engine is null)
            {
                // Settings that no client was added for.
                return ValidateOptionsResult.Skip;
            }

            ClientOptionsFactory.Create(services, key, options, engine).Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException problem)
        {
            return ValidateOptionsResult.Fail(problem.Message);
        }
    }
}
