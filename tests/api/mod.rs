//! Reads the public interface of the crate from its sources: what `src/lib.rs` makes public, with bodies, comments and
//! private parts left out.
//!
//! **How.** Starting at `src/lib.rs`, every `pub use` is followed to the file that defines the item; implementations are
//! gathered from all files.
//!
//! **Why this way.** The listings of rustdoc need a nightly compiler of the right month; sources can be read by any.
//!
//! **Limits.** Types that a macro makes are shown as the macro and its call. Types with equal names in different modules
//! are told apart by the file that defines them.

use quote::ToTokens;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Attribute, Fields, File, ImplItem, Item, ItemImpl, Type, UseTree, Visibility};

/// The public interface as Rust code without bodies.
pub fn listing(src: &Path) -> String {
    let sources = Sources::read(src);
    let mut items = Vec::new();
    sources.surface(&src.join("lib.rs"), None, &mut items);
    prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items })
}

/// Every file of the library.
struct Sources {
    files: BTreeMap<PathBuf, File>,
}

impl Sources {
    fn read(src: &Path) -> Self {
        let mut sources = Sources { files: BTreeMap::new() };
        sources.add(&src.join("lib.rs"));
        sources
    }

    /// Reads a file and those of its modules.
    fn add(&mut self, path: &Path) {
        let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
        let modules: Vec<String> = file
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Mod(module) if module.content.is_none() => Some(module.ident.to_string()),
                _ => None,
            })
            .collect();
        self.files.insert(path.to_owned(), file);
        for module in modules {
            self.add(&below(path, &module).unwrap());
        }
    }

    /// Appends what is public in a file, or only the item of one name.
    fn surface(&self, path: &Path, only: Option<&str>, out: &mut Vec<Item>) {
        let wanted = |name: &dyn ToString| only.is_none_or(|only| name.to_string() == only);
        let before = out.len();
        for item in &self.files[path].items {
            match item {
                Item::Use(found) if is_public(&found.vis) => self.follow(path, &found.tree, only, out),
                Item::Mod(module) if is_public(&module.vis) && !is_hidden(&module.attrs) && wanted(&module.ident) => {
                    let mut items = Vec::new();
                    self.surface(&below(path, &module.ident.to_string()).unwrap(), None, &mut items);
                    let name = &module.ident;
                    out.push(syn::parse_quote! { pub mod #name { #(#items)* } });
                }
                Item::Fn(found) if is_public(&found.vis) && !is_hidden(&found.attrs) && wanted(&found.sig.ident) => {
                    let mut found = found.clone();
                    found.attrs = kept(&found.attrs);
                    found.block.stmts.clear();
                    out.push(Item::Fn(found));
                }
                Item::Struct(found) if is_public(&found.vis) && wanted(&found.ident) => {
                    let mut shown = found.clone();
                    shown.attrs = kept(&found.attrs);
                    strip_fields(&mut shown.fields);
                    out.push(Item::Struct(shown));
                    self.implementations(path, &found.ident.to_string(), out);
                }
                Item::Enum(found) if is_public(&found.vis) && wanted(&found.ident) => {
                    let mut shown = found.clone();
                    shown.attrs = kept(&found.attrs);
                    for variant in &mut shown.variants {
                        variant.attrs = kept(&variant.attrs);
                        variant.fields.iter_mut().for_each(|field| field.attrs = kept(&field.attrs));
                    }
                    out.push(Item::Enum(shown));
                    self.implementations(path, &found.ident.to_string(), out);
                }
                Item::Trait(_) | Item::Const(_) | Item::Static(_) | Item::Type(_) | Item::Union(_) | Item::TraitAlias(_)
                    if is_visible(item) =>
                {
                    panic!("{}: teach tests/api to list {}", path.display(), item.to_token_stream());
                }
                _ => {}
            }
        }
        if let Some(name) = only.filter(|_| out.len() == before) {
            self.made_by_macro(path, name, out);
        }
    }

    /// What a `pub use` of a file names.
    fn follow(&self, path: &Path, tree: &UseTree, only: Option<&str>, out: &mut Vec<Item>) {
        match tree {
            UseTree::Path(part) => {
                let module = below(path, &part.ident.to_string())
                    .unwrap_or_else(|| panic!("{}: `pub use` of another crate: {}", path.display(), part.ident));
                self.follow(&module, &part.tree, only, out);
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.follow(path, tree, only, out)),
            UseTree::Glob(_) => self.surface(path, only, out),
            UseTree::Name(name) if only.is_none_or(|only| name.ident == only) => {
                self.surface(path, Some(&name.ident.to_string()), out);
            }
            UseTree::Name(_) => {}
            UseTree::Rename(_) => panic!("{}: a name should be public under its own name", path.display()),
        }
    }

    /// Appends the public parts of all implementations of a type.
    fn implementations(&self, home: &Path, name: &str, out: &mut Vec<Item>) {
        for (path, file) in &self.files {
            let own = path != home && file.items.iter().any(|item| defines(item, name));
            let found = file.items.iter().filter_map(|item| match item {
                Item::Impl(found) if !own && is_of(&found.self_ty, name) => shown(found),
                _ => None,
            });
            out.extend(found.map(Item::Impl));
        }
    }

    /// Appends the macro of a file that makes a type, and its calls.
    fn made_by_macro(&self, path: &Path, name: &str, out: &mut Vec<Item>) {
        let items = &self.files[path].items;
        let makes = |item: &&Item| {
            let Item::Macro(found) = item else { return false };
            let code = found.to_token_stream().to_string();
            found.ident.is_some() && (code.contains(&format!("enum {name} ")) || code.contains(&format!("struct {name} ")))
        };
        let Some(Item::Macro(maker)) = items.iter().find(makes) else {
            panic!("{}: no public item `{name}`", path.display());
        };
        out.push(Item::Macro(maker.clone()));
        let calls = items.iter().filter(|item| match item {
            Item::Macro(call) => call.ident.is_none() && call.mac.path.get_ident() == maker.ident.as_ref(),
            _ => false,
        });
        out.extend(calls.cloned());
        self.implementations(path, name, out);
    }
}

/// The file of a module that is declared in another.
fn below(path: &Path, module: &str) -> Option<PathBuf> {
    let folder = match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("lib" | "mod") => path.parent().unwrap().to_owned(),
        _ => path.with_extension(""),
    };
    let files = [folder.join(format!("{module}.rs")), folder.join(module).join("mod.rs")];
    files.into_iter().find(|file| file.exists())
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Whether an item of a kind without a branch of its own is public.
fn is_visible(item: &Item) -> bool {
    item.to_token_stream().into_iter().next().is_some_and(|word| word.to_string() == "pub")
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.to_token_stream().to_string().replace(' ', "") == "#[doc(hidden)]")
}

fn defines(item: &Item, name: &str) -> bool {
    match item {
        Item::Struct(found) => found.ident == name,
        Item::Enum(found) => found.ident == name,
        _ => false,
    }
}

fn is_of(of: &Type, name: &str) -> bool {
    matches!(of, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// The attributes that matter to a user.
fn kept(attributes: &[Attribute]) -> Vec<Attribute> {
    let matters = |attribute: &&Attribute| {
        ["derive", "non_exhaustive", "must_use", "deprecated"].iter().any(|name| attribute.path().is_ident(name))
    };
    attributes.iter().filter(matters).cloned().collect()
}

/// Takes private fields out.
fn strip_fields(fields: &mut Fields) {
    let public = |field: &syn::Field| is_public(&field.vis);
    match fields {
        Fields::Named(named) => named.named = named.named.iter().filter(|field| public(field)).cloned().collect(),
        Fields::Unnamed(unnamed) if !unnamed.unnamed.iter().all(public) => *fields = Fields::Unit,
        Fields::Unnamed(_) | Fields::Unit => {}
    }
    fields.iter_mut().for_each(|field| field.attrs = kept(&field.attrs));
}

/// What of an implementation is public: its methods, or the trait and its associated types.
fn shown(found: &ItemImpl) -> Option<ItemImpl> {
    let mut shown = found.clone();
    shown.attrs = Vec::new();
    let of_trait = shown.trait_.is_some();
    shown.items.retain_mut(|item| match item {
        ImplItem::Fn(method) => {
            method.attrs = kept(&method.attrs);
            method.block.stmts.clear();
            !of_trait && is_public(&method.vis)
        }
        ImplItem::Const(constant) => {
            constant.attrs = Vec::new();
            of_trait || is_public(&constant.vis)
        }
        ImplItem::Type(kind) => {
            kind.attrs = Vec::new();
            true
        }
        _ => false,
    });
    (of_trait || !shown.items.is_empty()).then_some(shown)
}
