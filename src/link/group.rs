//! Sets that grow together: who is joined with whom.

/// Items by number, each in one group; the smallest number stands for the group.
#[derive(Debug)]
pub(super) struct Groups {
    parent: Vec<usize>,
}

impl Groups {
    /// `n` items, each by itself.
    pub fn of(n: usize) -> Self {
        Groups { parent: (0..n).collect() }
    }

    /// The item that stands for the group of `item`.
    pub fn root(&mut self, mut item: usize) -> usize {
        while self.parent[item] != item {
            self.parent[item] = self.parent[self.parent[item]];
            item = self.parent[item];
        }
        item
    }

    /// Makes one group of two.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, second) = (a.min(b), a.max(b));
        self.parent[second] = first;
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn joining_is_transitive_and_the_first_stands_for_all() {
        let mut groups = Groups::of(5);
        groups.join(4, 2);
        groups.join(2, 1);
        assert_eq!((groups.root(4), groups.root(0), groups.root(3)), (1, 0, 3));
    }
}
